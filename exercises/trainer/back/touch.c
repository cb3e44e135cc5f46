#include <windows.h>

int main(void)
{
    char *p = VirtualAlloc((void *)@{hex(region)}, 0x40000, MEM_RESERVE, PAGE_READWRITE);
    VirtualAlloc(p, 0x40000, MEM_COMMIT, PAGE_READWRITE);
    *(char *)@{hex(va)} = 42;
    return 0;  //@ touched
}
