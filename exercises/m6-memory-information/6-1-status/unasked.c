#include <stdio.h>

int main(void)
{
    int i;

    for (i = 0; i < 700; i++)
        printf("available RAM: %u MiB\n", i);
    return 0;
}
