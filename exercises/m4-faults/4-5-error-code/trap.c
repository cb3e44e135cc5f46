#include <windows.h>

/* What the last exception said. */
DWORD code = 0, access = 9, place = 0;

LONG note(EXCEPTION_POINTERS *trouble)
{
    EXCEPTION_RECORD *record = trouble->ExceptionRecord;
    code = record->ExceptionCode;
    access = (DWORD)record->ExceptionInformation[0];
    place = (DWORD)record->ExceptionInformation[1];
    return EXCEPTION_EXECUTE_HANDLER;
}

int main(void)
{
    DWORD c = 0, a = 9, at = 0;
    char *p = NULL;
    volatile char x = 0;

    p = VirtualAlloc((void *)@{hex(region)}, 0x10000, MEM_RESERVE, PAGE_READWRITE);
    if (p == NULL) return 1;
    VirtualAlloc(p + @{readonly} * 0x1000, 0x1000, MEM_COMMIT, PAGE_READONLY);
    VirtualAlloc(p + @{guard} * 0x1000, 0x1000, MEM_COMMIT, PAGE_READWRITE | PAGE_GUARD);

    __try { x = *(char *)@{hex(zero)}; } __except (note(GetExceptionInformation())) { }  //@ null
    c = code; a = access; at = place;

    __try { p[@{readonly} * 0x1000 + @{low}] = 1; } __except (note(GetExceptionInformation())) { }  //@ write
    c = code; a = access; at = place;

    code = 0;
    __try { p[@{guard} * 0x1000 + @{low}] = 1; } __except (note(GetExceptionInformation())) { }  //@ guard
    c = code; a = access; at = place;

    code = 0;
    __try { p[@{guard} * 0x1000 + @{low}] = 2; } __except (note(GetExceptionInformation())) { }  //@ second
    c = code; a = access; at = place;
    return 0;  //@ done
}
