#include <stdio.h>

/* The sum of the first numbers, by way of a large table. */
static int sum_of(int count)
{
    return count * (count - 1) / 2;
}

int main(void)
{
    printf("sum %d\n", sum_of(10));
    return 0;
}
