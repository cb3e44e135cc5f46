/* A9 and the corners where Windows is known to answer so: the second release, protect on free memory, guard without access. */
#include <windows.h>
#include <stdio.h>

void say(char *what, int ok)
{
    printf("%s: %d %lu\n", what, ok != 0, ok ? 0 : GetLastError());
    SetLastError(0);
}

int main(void)
{
    char *p;
    DWORD old;

    SetLastError(0);
    p = VirtualAlloc((void *)0x20000000, 0x4000, MEM_RESERVE, PAGE_READWRITE);
    say("release with a size", VirtualFree(p, 0x4000, MEM_RELEASE));
    say("release inside", VirtualFree(p + 0x1000, 0, MEM_RELEASE));
    say("commit unreserved", VirtualAlloc((void *)0x30000000, 1, MEM_COMMIT, PAGE_READWRITE) != NULL);
    say("reserve twice", VirtualAlloc(p, 1, MEM_RESERVE, PAGE_READWRITE) != NULL);
    say("protect reserved", VirtualProtect(p, 1, PAGE_READONLY, &old));
    say("size 0", VirtualAlloc(NULL, 0, MEM_RESERVE, PAGE_READWRITE) != NULL);
    say("protection 0", VirtualAlloc(NULL, 1, MEM_RESERVE, 0) != NULL);
    say("address 8000h", VirtualAlloc((void *)0x8000, 1, MEM_RESERVE, PAGE_READWRITE) != NULL);
    say("guard without access", VirtualAlloc(p, 1, MEM_COMMIT, PAGE_GUARD | PAGE_NOACCESS) != NULL);
    say("reset with commit", VirtualAlloc(p, 1, MEM_RESET | MEM_COMMIT, PAGE_READWRITE) != NULL);
    VirtualAlloc(p, 0x1000, MEM_COMMIT, PAGE_READWRITE);
    say("no place for the old protection", VirtualProtect(p, 1, PAGE_READONLY, NULL));
    say("protect nothing", VirtualProtect(p, 0, PAGE_READONLY, &old));
    say("release", VirtualFree(p, 0, MEM_RELEASE));
    say("release again", VirtualFree(p, 0, MEM_RELEASE));
    say("protect free memory", VirtualProtect(p, 1, PAGE_READONLY, &old));
    say("the last 64 KiB", VirtualAlloc((void *)0x7FFF0000, 1, MEM_RESERVE, PAGE_READWRITE) != NULL);
    return 0;
}
/* expect:
release with a size: 0 87
release inside: 0 487
commit unreserved: 0 487
reserve twice: 0 487
protect reserved: 0 487
size 0: 0 87
protection 0: 0 87
address 8000h: 0 87
guard without access: 0 87
reset with commit: 0 87
no place for the old protection: 0 998
protect nothing: 0 87
release: 1 0
release again: 0 487
protect free memory: 0 487
the last 64 KiB: 0 87
*/
