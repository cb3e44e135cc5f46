#include <windows.h>

static void *memory;
static HANDLE file, section, twice;
static BOOL closed;
static DWORD e_alloc, e_free, e_open, e_close, e_stale, e_twice;

static HANDLE open_it(void)
{
    return CreateFile("C:\\@{name}", GENERIC_READ, 0, NULL, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
}

int main(void)
{
    SetLastError(0);
    memory = VirtualAlloc((void *)@{hex(low)}, 0x1000, MEM_RESERVE, PAGE_READWRITE);  //@ first
    file = open_it();
    closed = CloseHandle((HANDLE)@{hex(junk)});

    VirtualAlloc((void *)@{hex(low)}, 0x1000, MEM_RESERVE, PAGE_READWRITE);  //@ errors
    e_alloc = GetLastError();
    VirtualFree((void *)@{hex(never)}, 0, MEM_RELEASE);
    e_free = GetLastError();
    open_it();
    e_open = GetLastError();
    CloseHandle((HANDLE)@{hex(junk)});
    e_close = GetLastError();

    VirtualFree((void *)@{hex(never)}, 0, MEM_RELEASE);  //@ good
    memory = VirtualAlloc((void *)@{hex(site)}, 0x1000, MEM_RESERVE, PAGE_READWRITE);
    e_stale = GetLastError();
    section = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 0x1000, "board");
    twice = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 0x1000, "board");
    e_twice = GetLastError();
    return 0;  //@ done
}
