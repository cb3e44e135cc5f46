#include <windows.h>
#include <stdio.h>

/* The sum of the first numbers, by way of a large table. */
static int sum_of(int count)
{
    int i, sum = 0;
    int *table = VirtualAlloc(NULL, 400 * 1024 * sizeof(int), MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);

    for (i = 0; i < count; i++)
        table[i * 1000] = i;
    for (i = 0; i < count; i++)
        sum += table[i * 1000];
    VirtualFree(table, 0, MEM_RELEASE);
    return sum;
}

int main(void)
{
    printf("sum %d\n", sum_of(10));
    return 0;
}
