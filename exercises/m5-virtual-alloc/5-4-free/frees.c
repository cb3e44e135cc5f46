#include <windows.h>

static DWORD error_of(BOOL ok)
{
    return ok ? 0 : GetLastError();
}

int main(void)
{
    DWORD e1 = 0, e2 = 0;
    int seen = -1;
    char *p = VirtualAlloc((void *)@{hex(region)}, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);

    p[@{page} * 0x1000] = @{stored};
    e1 = error_of(VirtualFree(p, 0x10000, MEM_RELEASE));  //@ first
    e2 = error_of(VirtualFree(p + 0x1000, 0, MEM_RELEASE));
    VirtualFree(p + @{page} * 0x1000, 0x1000, MEM_DECOMMIT);  //@ decommit
    VirtualAlloc(p + @{page} * 0x1000, 0x1000, MEM_COMMIT, PAGE_READWRITE);  //@ again
    seen = p[@{page} * 0x1000];
    VirtualFree(p, 0, MEM_DECOMMIT);  //@ all
    VirtualFree(p, 0, MEM_RELEASE);  //@ release
    return e1 != 0 && e2 != 0 && seen == 0 ? 0 : 1;
}
