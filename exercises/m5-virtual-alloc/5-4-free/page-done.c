#include <windows.h>
#include <stdio.h>

int main(void)
{
    SIZE_T size = 4096;
    int round;

    for (round = 0; round < 3000; round++) {
        char *p = VirtualAlloc(NULL, size, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
        if (p == NULL) {
            printf("round %d failed, error %lu\n", round, GetLastError());
            return 1;
        }
        p[0] = 1;
        VirtualFree(p, 0, MEM_RELEASE);
    }
    printf("done\n");
    return 0;
}
