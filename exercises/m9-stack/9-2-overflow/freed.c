#include <stdio.h>
#include <stdlib.h>

/* The sum of the first numbers, by way of a large table. */
static int sum_of(int count)
{
    int i, sum = 0;
    int *table = malloc(400 * 1024 * sizeof(int));

    for (i = 0; i < count; i++)
        table[i * 1000] = i;
    for (i = 0; i < count; i++)
        sum += table[i * 1000];
    free(table);
    return sum;
}

int main(void)
{
    printf("sum %d\n", sum_of(10));
    return 0;
}
