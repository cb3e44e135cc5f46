#include <windows.h>

/* A table of @{table} MiB in which one page in @{step} is used. */
int main(void)
{
    SIZE_T piece = 0x1000000, taken, i;

    for (taken = 0; taken < @{table} * 0x100000; taken += piece) {
        char *p = VirtualAlloc(NULL, piece, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);

        if (p == NULL)
            return 1;
        for (i = 0; i < piece; i += @{step} * 0x1000)
            p[i] = 1;
    }
    return 0;
}
