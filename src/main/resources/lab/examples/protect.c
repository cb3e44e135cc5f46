#include <windows.h>
#include <stdio.h>

/* A page that can only be read: the processor checks the R/W bit of its page table entry. */
int main(void)
{
    DWORD old;
    char *p = VirtualAlloc(NULL, 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);

    p[0] = 'x';
    VirtualProtect(p, 4096, PAGE_READONLY, &old);
    printf("old protection %lX, still readable: %c\n", old, p[0]);
    p[0] = 'y';                       /* access violation: look at the W bit in the walk */
    printf("not reached\n");
    return 0;
}
