#include <windows.h>
#include <stdio.h>

/* Reserve 1 GiB, commit it, write its first and its last byte.
   Step through it and watch the three budgets below. It is not released: look for it on the map. */
int main(void)
{
    DWORD size = 1024 * 1024 * 1024;
    char *p = VirtualAlloc(NULL, size, MEM_RESERVE, PAGE_READWRITE);
    if (p == NULL) {
        printf("reserve failed: %lu\n", GetLastError());
        return 1;
    }
    printf("reserved  1 GiB at %p\n", p);

    if (VirtualAlloc(p, size, MEM_COMMIT, PAGE_READWRITE) == NULL) {
        printf("commit failed: %lu\n", GetLastError());
        return 1;
    }
    printf("committed 1 GiB, still no RAM used\n");

    p[0] = 'A';
    p[size - 1] = 'Z';
    printf("wrote %c and %c: two pages of RAM\n", p[0], p[size - 1]);
    return 0;
}
