/* _alloca takes memory from the stack until the function returns. */
#include <stdio.h>
#include <string.h>
#include <malloc.h>

int build(int n)
{
    char *a = (char *)_alloca(n);
    char *b = (char *)_alloca(n);
    int i, sum = 0;

    memset(a, 1, n);
    memset(b, 2, n);
    for (i = 0; i < n; i++)
        sum += a[i] + b[i];
    return sum + (a - b >= n ? 0 : 100000);
}

int main(void)
{
    int i, total = 0;

    for (i = 0; i < 50; i++)
        total += build(10000);
    printf("%d %d\n", build(3), total);
    return 0;
}
/* expect:
9 1500000
*/
