#include <windows.h>
#include <stdio.h>

int main(void)
{
    HANDLE heap = HeapCreate(0, 4096, 0);
    char *picture;

    if (heap == NULL)
        return 1;
    picture = HeapAlloc(heap, 0, 600 * 1024);
    if (picture == NULL)
        return 2;
    picture[600 * 1024 - 1] = 1;
    printf("picture loaded\n");
    HeapDestroy(heap);
    return 0;
}
