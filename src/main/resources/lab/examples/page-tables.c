#include <windows.h>
#include <stdio.h>

/* One page table covers 4 MiB. Touch one page in each of four: four tables are built. */
int main(void)
{
    char *p = VirtualAlloc(NULL, 16 * 1024 * 1024, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    int i;

    for (i = 0; i < 4; i++) {
        char *at = p + i * 4 * 1024 * 1024;
        *at = 1;
        printf("%p: directory index %lu, table index %lu\n", at, (DWORD)at >> 22, ((DWORD)at >> 12) & 0x3FF);
    }
    return 0;
}
