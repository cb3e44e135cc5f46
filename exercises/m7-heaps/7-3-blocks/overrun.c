#include <windows.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    HANDLE heap = HeapCreate(0, 0, 0);
    char *name = HeapAlloc(heap, 0, 16);  //@ block
    char *other = HeapAlloc(heap, 0, 16);

    strcpy(other, "Ada");  //@ short
    strcpy(name, "Grace Brewster Murray Hopper");  //@ copy
    if (!HeapValidate(heap, 0, NULL))  //@ look
        return 1;
    printf("%s and %s: heap is fine\n", name, other);
    return 0;
}
