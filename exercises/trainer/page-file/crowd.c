#include <windows.h>

int main(void)
{
    char *p = VirtualAlloc((void *)@{hex(region)}, @{pages} * 0x1000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    int i;
    for (i = 0; i < @{pages}; i++)
        p[i * 0x1000] = (char)i;
    if (@{trimmed}) {
        DWORD old;
        VirtualFree((void *)@{hex(region + (pages - 32) * 4096)}, 0x14000, MEM_DECOMMIT);  /* room again */
        VirtualProtect((void *)@{hex(va)}, 0x1000, PAGE_NOACCESS, &old);
        VirtualProtect((void *)@{hex(va)}, 0x1000, PAGE_READWRITE, &old);
    }
    return 0;  //@ crowded
}
