#include <stdio.h>
#include <windows.h>

static char *block[200];

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

    for (i = 0; i < @{n}; i++)
        block[i] = HeapAlloc(heap, 0, @{bytes});
    before = free_promise();
    for (i = 0; i < @{n}; i++)
        HeapFree(heap, 0, block[i]);
    after = free_promise();
    printf("pages=%u\n", (after - before) / 4096);
    return 0;
}
