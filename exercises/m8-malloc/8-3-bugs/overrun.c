#define _DEBUG
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <crtdbg.h>

int main(void)
{
    const char *text = "@{text}";
    char *copy = malloc(strlen(text));  //@ room

    if (copy == NULL)
        return 1;
    strcpy(copy, text);
    if (!_CrtCheckMemory())
        return 2;
    printf("%s: intact\n", copy);
    free(copy);
    return 0;
}
