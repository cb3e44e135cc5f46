#include <stdio.h>

/* The sum of the first numbers, by way of a large table. */
static int sum_of(int count)
{
    int table[400 * 1024];  //@ table
    int i, sum = 0;

    for (i = 0; i < count; i++)
        table[i * 1000] = i;  //@ store
    for (i = 0; i < count; i++)
        sum += table[i * 1000];
    return sum;
}

int main(void)
{
    printf("sum %d\n", sum_of(10));  //@ call
    return 0;
}
