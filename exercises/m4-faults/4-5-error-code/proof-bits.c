#include <stdio.h>

/* The error code of a page fault, as the processor's manual lays it out. */
#define PRESENT 0
#define WRITE 1
#define USER 2

int main(void)
{
    printf("fresh=%u\n", 1u << WRITE | 1u << USER);
    printf("look=%u\n", 1u << USER);
    printf("forbidden=%u\n", 1u << PRESENT | 1u << WRITE | 1u << USER);
    return 0;
}
