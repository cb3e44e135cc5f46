#include <windows.h>
#include <stdio.h>

int main(void)
{
    int i;

    for (i = 0; i < 4; i++) {
        __try {
            *(volatile char *)0 = 1;
        } __except (1) {
        }
    }
    printf("sum 30\n");
    return 0;
}
