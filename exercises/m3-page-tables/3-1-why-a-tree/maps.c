#include <windows.h>

/* Three ways to lay the same kind of page into the address space. The stack is in use before we start. */
int main(void)
{
    char *a = NULL, *b = NULL, *c = NULL;
    int i;

    a = VirtualAlloc((void *)@{hex(near)}, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ near
    if (a == NULL) return 1;
    for (i = 0; i < @{nearPages}; i++)
        a[i * 0x1000] = 1;

    b = VirtualAlloc((void *)@{hex(far)}, @{farPages} * 0x400000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ far
    if (b == NULL) return 1;
    for (i = 0; i < @{farPages}; i++)
        b[i * 0x400000] = 1;

    c = VirtualAlloc((void *)@{hex(edge - 0x10000)}, 0x20000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ edge
    if (c == NULL) return 1;
    for (i = 16 - @{edgePages}; i < 16 + @{edgePages}; i++)
        c[i * 0x1000] = 1;
    return 0;  //@ done
}
