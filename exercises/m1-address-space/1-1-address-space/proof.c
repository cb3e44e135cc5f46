#include <stdio.h>

int main(void)
{
    unsigned addresses = 1;
    int line;

    for (line = 0; line < @{width}; line++)
        addresses = addresses * 2;
    printf("last=%u\n", addresses - 1);
    printf("kib=%u\n", addresses >> 10);
    return 0;
}
