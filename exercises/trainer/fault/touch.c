#include <windows.h>

int main(void)
{
    char *p = VirtualAlloc((void *)@{hex(region)}, 0x10000, MEM_RESERVE, PAGE_READWRITE);
    VirtualAlloc(p, 0x10000, MEM_COMMIT, PAGE_READWRITE);
    p[0] = 1;
    if (@{touched})
        *(char *)@{hex(va)} = 42;
    return 0;  //@ touched
}
