#include <stdio.h>
#include <windows.h>

/* A process of its own finds zeros, whatever others have at the same address. */
int main(void)
{
    int *p = VirtualAlloc((void *)@{hex(base)}, 0x1000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);

    printf("seen=%d\n", p[@{slot}]);
    return 0;
}
