#include <string.h>
#include <windows.h>

int main(void)
{
    char *p = NULL, *q = NULL, *view = NULL;
    volatile char c = 0;
    DWORD old;
    HANDLE section = NULL;

    p = VirtualAlloc((void *)@{hex(base)}, 0x100000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    section = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 0x10000, NULL);
    if (p == NULL || section == NULL) return 1;
    view = MapViewOfFile(section, FILE_MAP_COPY, 0, 0, 0);
    if (view == NULL) return 1;
    memset(p, 1, @{first} * 0x1000);
    c = view[0];

    memset(p + 0x40000, 1, @{count} * 0x1000);  //@ zero
    VirtualProtect(p, @{part} * 0x1000, PAGE_NOACCESS, &old);  //@ trim
    VirtualProtect(p, @{part} * 0x1000, PAGE_READWRITE, &old);
    memset(p, 2, @{first} * 0x1000);  //@ again
    view[0] = 1;  //@ copy
    q = VirtualAlloc((void *)@{hex(other)}, 0x100000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ copied
    if (q == NULL) return 1;
    return c;  //@ done
}
