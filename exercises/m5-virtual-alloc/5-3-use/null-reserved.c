#include <windows.h>
#include <stdio.h>

static int *array;

int main(void)
{
    int i;

    array = VirtualAlloc(NULL, 16 * 1024 * 1024, MEM_RESERVE, PAGE_READWRITE);
    VirtualAlloc(array, 4 * 4096, MEM_COMMIT, PAGE_READWRITE);
    for (i = 0; i < 4; i++) {
        __try {
            *(volatile char *)0 = 1;
        } __except (1) {
        }
    }
    printf("sum 30\n");
    return 0;
}
