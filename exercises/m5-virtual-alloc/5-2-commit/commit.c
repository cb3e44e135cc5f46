#include <windows.h>

int main(void)
{
    char *p, *r = NULL;

    p = VirtualAlloc((void *)@{hex(region)}, 0x10000, MEM_RESERVE, PAGE_READWRITE);
    VirtualAlloc((void *)@{hex(start)}, 2, MEM_COMMIT, PAGE_READWRITE);  //@ straddle
    VirtualAlloc((void *)@{hex(start)}, 2, MEM_COMMIT, PAGE_READWRITE);  //@ again
    r = VirtualAlloc((void *)@{hex(odd)}, 100, MEM_COMMIT, PAGE_READWRITE);  //@ odd
    return p != NULL && r != NULL ? 0 : 1;  //@ end
}
