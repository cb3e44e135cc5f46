#include <windows.h>
#include <stdio.h>

int main(void)
{
    SIZE_T size = 1024 * 1024;
    int round;

    for (round = 0; round < 3000; round++) {
        char *p = VirtualAlloc(NULL, size, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ take
        if (p == NULL) {
            printf("round %d failed, error %lu\n", round, GetLastError());  //@ print
            return 1;
        }
        p[0] = 1;
        VirtualFree(p, size, MEM_RELEASE);  //@ free
    }
    printf("done\n");
    return 0;
}
