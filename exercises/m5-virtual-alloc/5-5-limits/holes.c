#include <windows.h>

/* Reserves so many megabytes and gives them back; the error number, or 0. */
static DWORD try_reserve(SIZE_T megabytes)
{
    void *p = VirtualAlloc(NULL, megabytes * 0x100000, MEM_RESERVE, PAGE_NOACCESS);
    DWORD error = p == NULL ? GetLastError() : 0;

    if (p != NULL)
        VirtualFree(p, 0, MEM_RELEASE);
    return error;
}

int main(void)
{
    DWORD e1, e2, e3 = 0;
    char *q = NULL;

    e1 = try_reserve(1024);  //@ first
    e2 = try_reserve(@{big + 256});
    VirtualAlloc((void *)@{hex(stone)}, 0x20000, MEM_RESERVE, PAGE_NOACCESS);  //@ split
    e3 = try_reserve(@{big});
    q = VirtualAlloc(NULL, 0x10000, MEM_RESERVE | MEM_TOP_DOWN, PAGE_NOACCESS);  //@ top
    return e1 == 0 && e2 != 0 && e3 != 0 && q != NULL ? 0 : 1;  //@ done
}
