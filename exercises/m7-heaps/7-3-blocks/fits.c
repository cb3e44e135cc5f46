#include <windows.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    HANDLE heap = HeapCreate(0, 0, 0);
    char *name = HeapAlloc(heap, 0, 16);
    char *other = HeapAlloc(heap, 0, 16);

    strcpy(other, "Ada");
    strcpy(name, "Grace Hopper");
    if (!HeapValidate(heap, 0, NULL))
        return 1;
    printf("%s and %s: heap is fine\n", name, other);
    return 0;
}
