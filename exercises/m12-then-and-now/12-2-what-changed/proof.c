#include <stdio.h>

/* Tables of 512 entries, one above the other, until 48 bits are reached. */
int main(void)
{
    int reach = 12, tables = 0;

    while (reach < 48) {
        reach += 9;
        tables++;
    }
    printf("tables=%d\n", tables);
    return 0;
}
