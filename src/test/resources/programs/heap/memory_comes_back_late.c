/* HeapFree gives pages back only when a whole page is free and 64 KiB are free in total. */
#include <windows.h>
#include <stdio.h>

HANDLE heap;

DWORD committed(void)
{
    PROCESS_HEAP_ENTRY e;
    e.lpData = NULL;
    HeapWalk(heap, &e);
    return e.Region.dwCommittedSize;
}

int main(void)
{
    void *blocks[40];
    int i;

    heap = HeapCreate(0, 0, 0x100000);
    printf("new: %lu\n", committed());
    for (i = 0; i < 40; i++)
        blocks[i] = HeapAlloc(heap, 0, 5000);
    printf("full: %lu\n", committed());
    for (i = 0; i < 10; i++)
        HeapFree(heap, 0, blocks[i]);
    printf("10 freed: %lu\n", committed());
    for (i = 10; i < 39; i++)
        HeapFree(heap, 0, blocks[i]);
    printf("39 freed: %lu, valid %d\n", committed(), HeapValidate(heap, 0, NULL));
    return 0;
}
/* expect:
new: 4096
full: 208896
10 freed: 208896
39 freed: 36864, valid 1
*/
