#include <stdio.h>
#include <windows.h>

int main(void)
{
    HANDLE heap = HeapCreate(0, @{initial} * 1024, 0);

    printf("growable=%d\n", HeapAlloc(heap, 0, @{kib} * 1024) != NULL ? 1 : 0);
    return 0;
}
