#include <stdio.h>

int main(void)
{
    int table[400 * 1024];  //@ table
    int i, sum = 0;

    for (i = 0; i < 10; i++)
        table[i * 1000] = i;
    for (i = 0; i < 10; i++)
        sum += table[i * 1000];
    printf("sum %d\n", sum);
    return 0;
}
