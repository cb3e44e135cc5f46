#include <windows.h>

int main(void)
{
    int i;
    char *p = NULL;

    p = VirtualAlloc((void *)@{hex(region)}, @{a} * 0x100000, MEM_RESERVE, PAGE_READWRITE);  //@ first
    VirtualAlloc(p, @{b} * 0x100000, MEM_COMMIT, PAGE_READWRITE);
    for (i = 0; i < @{c}; i++)
        p[i * 0x1000] = 1;
    VirtualFree(p + @{b - d} * 0x100000, @{d} * 0x100000, MEM_DECOMMIT);
    return 0;  //@ done
}
