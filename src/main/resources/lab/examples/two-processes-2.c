#include <windows.h>
#include <stdio.h>

/* The second process: the same address, another page directory, another frame. */
int number = 2;

int main(void)
{
    int i;

    for (i = 0; i < 3; i++) {
        number = number + 100;
        printf("process %lX: number at %p is %d\n", GetCurrentProcessId(), (void *)&number, number);
    }
    return 0;
}
