#include <stdio.h>
#include <windows.h>

static unsigned free_promise(void)
{
    MEMORYSTATUS status;

    GlobalMemoryStatus(&status);
    return status.dwAvailPageFile;
}

/* What the heap took is what its end gives back. */
int main(void)
{
    int i;
    unsigned before, after;
    HANDLE heap;

    free_promise();
    before = free_promise();
    heap = HeapCreate(0, 0, 0);
    for (i = 0; i < @{n}; i++)
        HeapAlloc(heap, 0, @{kib} * 1024);
    after = free_promise();
    printf("commit=%u\n", (before - after) / 1024);
    return 0;
}
