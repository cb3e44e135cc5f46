#include <windows.h>

int main(void)
{
    SIZE_T size = (SIZE_T)@{mib} * 1024 * 1024;
    char *p = NULL;
    char *q = NULL;
    int i, seen = -1;

    p = VirtualAlloc((void *)@{hex(base)}, size, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ commit
    if (p == NULL) return 1;

    for (i = 0; i < @{touches}; i++)  //@ pages
        p[i * 4096] = 1;

    q = p + 0x400000;  //@ quarters
    for (i = 0; i < @{touches}; i++)
        q[i * 1024] = 1;

    seen = p[0x800000 + @{odd}];  //@ look
    return seen;  //@ done
}
