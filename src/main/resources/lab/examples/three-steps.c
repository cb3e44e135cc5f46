#include <windows.h>
#include <stdio.h>

/* Reserve costs addresses, commit costs commit charge, touching costs RAM. */
int main(void)
{
    char *p;
    int i;

    p = VirtualAlloc(NULL, 16 * 4096, MEM_RESERVE, PAGE_NOACCESS);
    printf("reserve: 64 KiB of addresses at %p\n", p);

    VirtualAlloc(p, 4 * 4096, MEM_COMMIT, PAGE_READWRITE);
    printf("commit:  4 pages charged\n");

    for (i = 0; i < 4; i++) {
        p[i * 4096] = (char)('a' + i);
        printf("touch:   page %d now has a frame\n", i);
    }

    VirtualFree(p, 2 * 4096, MEM_DECOMMIT);
    printf("decommit: 2 pages given back, the addresses stay reserved\n");

    VirtualFree(p, 0, MEM_RELEASE);
    printf("release: everything is free again\n");
    return 0;
}
