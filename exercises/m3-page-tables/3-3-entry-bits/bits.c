#include <windows.h>

int main(void)
{
    char *own = NULL, *shared = NULL;
    char c = 0;
    DWORD old;
    HANDLE section = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 0x10000, NULL);
    if (section == NULL) return 1;

    /* memory that could be shared with other processes (module 10), and memory of our own */
    shared = MapViewOfFileEx(section, FILE_MAP_WRITE, 0, 0, 0, (void *)@{hex(view)});
    own = VirtualAlloc((void *)@{hex(region)}, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    if (shared == NULL || own == NULL) return 1;

    own[@{first} * 0x1000] = 'A';
    c = shared[@{page} * 0x1000];  //@ read
    shared[@{page} * 0x1000] = 'B';  //@ write
    VirtualProtect(own, 0x10000, PAGE_READONLY, &old);  //@ protect
    c = own[@{first} * 0x1000];  //@ protected
    return c == 'A' ? 0 : 1;
}
