#include <string.h>
#include <windows.h>

/* Brings pages into as many different conditions as there are. The machine has little RAM. */
int main(void)
{
    char *many = NULL, *few = NULL;
    DWORD old;

    /* more pages than there are frames: the first ones have to leave again */
    many = VirtualAlloc((void *)@{hex(big)}, 0x100000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    if (many == NULL) return 1;
    memset(many, 'x', 0x100000);

    few = VirtualAlloc((void *)@{hex(region)}, 0x10000, MEM_RESERVE, PAGE_READWRITE);
    if (few == NULL) return 1;
    VirtualAlloc(few, 0x10000, MEM_COMMIT, PAGE_READWRITE);
    memset(few + @{a} * 0x1000, 'y', 0x3000);

    /* a page that may not be used at all leaves the working set at once, whatever its protection is afterwards */
    VirtualProtect(few + @{a} * 0x1000, 0x1000, PAGE_NOACCESS, &old);
    VirtualProtect(few + @{a} * 0x1000, 0x1000, PAGE_READWRITE, &old);
    VirtualFree(few + (@{a} + 1) * 0x1000, 0x1000, MEM_DECOMMIT);
    return 0;  //@ done
}
