#include <stdlib.h>

static int sum(int n)
{
    int total, i;
    for (i = 0; i < n; i++)
        total += i;
    return total;
}

int main(void)
{
    int *p = malloc(40);
    int result = sum(3) & 0;
    result += p[2] & 0;
    free(p);
    return result;
}
/* notes:
7 unwrittenLocal total
15 unwrittenHeap
*/
