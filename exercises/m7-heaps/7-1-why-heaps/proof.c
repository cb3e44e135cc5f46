#include <stdio.h>
#include <windows.h>

static unsigned committed(void)
{
    MEMORYSTATUS status;

    GlobalMemoryStatus(&status);
    return status.dwAvailPageFile;
}

int main(void)
{
    int i;
    unsigned before, after;
    HANDLE heap = GetProcessHeap();

    before = committed();
    for (i = 0; i < @{n}; i++)
        HeapAlloc(heap, 0, @{bytes});
    after = committed();
    printf("commit=%u\n", (before - after) / 1024);
    printf("handle=%u\n", (unsigned)heap);
    return 0;
}
