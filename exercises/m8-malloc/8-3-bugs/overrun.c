#define _DEBUG
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <crtdbg.h>

static char *copy_of(const char *text)
{
    char *copy = malloc(strlen(text));  //@ room

    if (copy != NULL)
        strcpy(copy, text);  //@ copy
    return copy;
}

int main(void)
{
    char *copy = copy_of("@{text}");

    if (copy == NULL)
        return 1;
    if (!_CrtCheckMemory())  //@ look
        return 2;
    printf("%s: intact\n", copy);
    free(copy);
    return 0;
}
