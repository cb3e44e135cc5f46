#include <windows.h>
#include <stdio.h>

/* A committed page gets its frame at the first touch, and the frame is full of zeros. */
int main(void)
{
    int *numbers = VirtualAlloc(NULL, 8 * 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    int sum = 0;
    int i;

    for (i = 0; i < 8 * 1024; i += 1024) {
        sum = sum + numbers[i];      /* reading is a touch too */
    }
    printf("sum of 8 fresh pages: %d\n", sum);
    numbers[0] = 42;
    printf("first number now: %d\n", numbers[0]);
    return 0;
}
