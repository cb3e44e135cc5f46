#include <windows.h>

int main(void)
{
    char back = 0;
    char *p = NULL;

    p = VirtualAlloc((void *)@{hex(region)}, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    if (p == NULL) return 1;

    p = p + @{hex(inside)};
    *p = @{stored};  //@ first
    back = *p;  //@ again
    p[1] = back;
    return 0;  //@ done
}
