#include <string.h>
#include <windows.h>

int main(void)
{
    char *p = NULL, *more = NULL;
    char c = 0;
    DWORD old;

    p = VirtualAlloc((void *)@{hex(base)}, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    more = VirtualAlloc((void *)@{hex(other)}, 0x200000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    if (p == NULL || more == NULL) return 1;
    memset(p, 'x', @{pages} * 0x1000);

    VirtualProtect(p, @{pages} * 0x1000, PAGE_NOACCESS, &old);  //@ trim
    VirtualProtect(p, @{pages} * 0x1000, PAGE_READWRITE, &old);
    c = p[0];  //@ touch
    memset(more, 'y', 0x200000);  //@ pressure
    c = p[@{look} * 0x1000];  //@ back
    return c;  //@ done
}
