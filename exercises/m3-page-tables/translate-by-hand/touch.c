#include <windows.h>

int main(void)
{
    char *p = VirtualAlloc((void *)@{hex(region)}, 0x10000, MEM_RESERVE, PAGE_READWRITE);
    VirtualAlloc(p, 0x10000, MEM_COMMIT, PAGE_READWRITE);
    *(char *)@{hex(va)} = 42;

    p = VirtualAlloc((void *)@{hex(other)}, 0x10000, MEM_RESERVE, PAGE_READWRITE);
    VirtualAlloc(p, 0x10000, MEM_COMMIT, PAGE_READWRITE);
    return 0;  //@ touched
}
