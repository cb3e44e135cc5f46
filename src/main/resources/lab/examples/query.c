#include <windows.h>
#include <stdio.h>

/* Walk the whole address space with VirtualQuery. Compare with the table of regions. */
int main(void)
{
    MEMORY_BASIC_INFORMATION mbi;
    char *at = NULL;

    while (VirtualQuery(at, &mbi, sizeof(mbi)) == sizeof(mbi)) {
        char *state = mbi.State == MEM_COMMIT ? "commit " : mbi.State == MEM_RESERVE ? "reserve" : "free   ";
        printf("%p  %s  %10lu bytes  protect %03lX\n", mbi.BaseAddress, state, (unsigned long)mbi.RegionSize, mbi.Protect);
        at = (char *)mbi.BaseAddress + mbi.RegionSize;
    }
    return 0;
}
