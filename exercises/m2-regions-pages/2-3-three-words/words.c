#include <stdio.h>
#include <windows.h>

int main(void)
{
    SIZE_T size = (SIZE_T)@{sizeMiB} * 1024 * 1024;
    char *p = VirtualAlloc(NULL, size, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ commit
    int i;

    if (p == NULL)  //@ committed
        return 1;
    for (i = 0; i < @{touched}; i++)
        p[i * 0x1000] = 1;  /* one byte in each page */
    printf("%d pages touched\n", i);  //@ touched
    return 0;
}
