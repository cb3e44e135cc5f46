#include <windows.h>
#include <stdio.h>
#include <string.h>

/* A card of an index: a name and a year, in blocks of the caller's heap. */
static int card(HANDLE heap, const char *text, int born)
{
    char *name = HeapAlloc(heap, 0, 16);  //@ room
    int *year = HeapAlloc(heap, 0, sizeof(int));  //@ year

    if (name == NULL || year == NULL)
        return 2;
    *year = born;
    strcpy(name, text);  //@ copy
    if (!HeapValidate(heap, 0, NULL))  //@ look
        return 1;
    printf("%s, %d: heap is fine\n", name, born);
    return 0;
}

int main(void)
{
    HANDLE heap = HeapCreate(0, 0, 0);

    return card(heap, "Grace Brewster Murray Hopper", 1906);
}
