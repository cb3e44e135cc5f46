/* Reserving till nothing fits looks at no region twice; the lowest hole is found again after a release below it. */
#include <windows.h>
#include <stdio.h>

char *at[40000];

int main(void)
{
    int n = 0, i, steps = 0;
    char *p;

    while (n < 40000 && (at[n] = VirtualAlloc(NULL, 1, MEM_RESERVE, PAGE_NOACCESS)) != NULL)
        n++;
    printf("%d %lu\n", n > 30000, GetLastError());
    for (i = 1; i < n; i++)
        steps += at[i] > at[i - 1];
    printf("always upwards %d\n", steps == n - 1);
    VirtualFree(at[500], 0, MEM_RELEASE);
    VirtualFree(at[20], 0, MEM_RELEASE);
    p = VirtualAlloc(NULL, 0x10000, MEM_RESERVE, PAGE_NOACCESS);
    printf("lower %d\n", p == at[20]);
    p = VirtualAlloc(NULL, 0x10000, MEM_RESERVE, PAGE_NOACCESS);
    printf("upper %d\n", p == at[500]);
    p = VirtualAlloc(NULL, 1, MEM_RESERVE, PAGE_NOACCESS);
    printf("none %d\n", p == NULL);
    VirtualFree(at[100], 0, MEM_RELEASE);
    VirtualFree(at[301], 0, MEM_RELEASE);
    VirtualFree(at[300], 0, MEM_RELEASE);
    p = VirtualAlloc(NULL, 0x11000, MEM_RESERVE, PAGE_NOACCESS);
    printf("two %d\n", p == at[300]);
    p = VirtualAlloc(NULL, 1, MEM_RESERVE, PAGE_NOACCESS);
    printf("one %d\n", p == at[100]);
    return 0;
}
/* expect:
1 8
always upwards 1
lower 1
upper 1
none 1
two 1
one 1
*/
