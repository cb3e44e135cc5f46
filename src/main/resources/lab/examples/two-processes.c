#include <windows.h>
#include <stdio.h>

/* The first of two processes. Both have the variable at the same address; run this one, then switch to the other. */
int number = 1;

int main(void)
{
    int i;

    for (i = 0; i < 3; i++) {
        number = number + 10;
        printf("process %lX: number at %p is %d\n", GetCurrentProcessId(), (void *)&number, number);
    }
    return 0;
}
