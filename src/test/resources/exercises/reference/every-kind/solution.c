#include <windows.h>

int main(void)
{
    char *p = VirtualAlloc((void *)@{hex(base)}, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    int i;
    for (i = 0; i < @{pages}; i++)
        p[i * 4096] = 1;
    return 0;
}
