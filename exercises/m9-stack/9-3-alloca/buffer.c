#include <windows.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *copy_of(const char *text)
{
    static char copy[100];

    return strcpy(copy, text);
}

static int scribble(void)
{
    volatile char used[256];
    int i;

    for (i = 0; i < 256; i++)
        used[i] = '?';
    return used[0];
}

int main(void)
{
    char *text = copy_of("page directory");

    scribble();
    printf("%s\n", text);
    return 0;
}
