#include <stdio.h>
#include <windows.h>

static unsigned free_promise(void)
{
    MEMORYSTATUS status;

    GlobalMemoryStatus(&status);
    return status.dwAvailPageFile;
}

int main(void)
{
    int i;
    unsigned before, after;
    HANDLE heap = HeapCreate(0, 0, 0);

    before = free_promise();
    for (i = 0; i < @{n}; i++)
        HeapAlloc(heap, 0, @{bytes});
    after = free_promise();
    printf("pages=%u\n", (before - after) / 4096);
    return 0;
}
