#include <windows.h>
#include <stdio.h>

/* Takes a gigabyte; if Windows can't promise that much, half of it, and so on. */
int main(void)
{
    SIZE_T want = 1024 * 1024 * 1024;
    char *p = VirtualAlloc(NULL, want, MEM_RESERVE, PAGE_READWRITE);  //@ reserve

    if (p == NULL)
        return 1;
    for (;;) {
        p = VirtualAlloc(p, want, MEM_COMMIT, PAGE_READWRITE);  //@ over
        if (p != NULL || want < 0x100000)
            break;
        want /= 2;  //@ half
    }
    if (p == NULL)
        return 2;
    p[0] = 1;
    printf("%u MiB\n", (unsigned)(want >> 20));
    VirtualFree(p, 0, MEM_RELEASE);  //@ give
    return 0;
}
