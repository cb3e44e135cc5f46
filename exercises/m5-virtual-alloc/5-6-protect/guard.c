#include <windows.h>

static int warnings;

/* Counts the warnings of a guard page and lets the access run again. */
static int count(DWORD code)
{
    if (code != STATUS_GUARD_PAGE_VIOLATION)
        return EXCEPTION_CONTINUE_SEARCH;
    warnings++;
    return EXCEPTION_CONTINUE_EXECUTION;
}

int main(void)
{
    DWORD old;
    int i;
    volatile char *p = VirtualAlloc((void *)@{hex(region)}, 0x20000, MEM_RESERVE, PAGE_READWRITE);

    VirtualAlloc((void *)p, 0x10000, MEM_COMMIT, PAGE_READWRITE);
    VirtualProtect((void *)p, 1, PAGE_READWRITE | PAGE_GUARD, &old);  //@ first
    __try {
        for (i = 0; i < @{touches}; i++)
            p[0] = 1;
    } __except (count(GetExceptionCode())) {
        return 1;
    }
    VirtualProtect((void *)(p + @{page} * 0x1000 + @{hex(inside, 3)}), 0x10, PAGE_READONLY, &old);  //@ protect
    return 0;  //@ done
}
