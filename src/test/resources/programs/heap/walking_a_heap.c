/* HeapWalk shows the segment, its blocks and what isn't committed yet. */
#include <windows.h>
#include <stdio.h>

int main(void)
{
    HANDLE heap = HeapCreate(0, 0x1000, 0);
    PROCESS_HEAP_ENTRY e;
    void *hole;

    HeapAlloc(heap, 0, 100);
    hole = HeapAlloc(heap, 0, 200);
    HeapAlloc(heap, 0, 300);
    HeapFree(heap, 0, hole);
    e.lpData = NULL;
    while (HeapWalk(heap, &e)) {
        if (e.wFlags & PROCESS_HEAP_REGION)
            printf("region: %lu committed, %lu uncommitted\n", e.Region.dwCommittedSize, e.Region.dwUnCommittedSize);
        else if (e.wFlags & PROCESS_HEAP_UNCOMMITTED_RANGE)
            printf("uncommitted: %lu\n", e.cbData);
        else
            printf("%s +%lX: %lu bytes, overhead %u\n", e.wFlags & PROCESS_HEAP_ENTRY_BUSY ? "busy" : "free",
                   (DWORD)e.lpData - (DWORD)heap, e.cbData, e.cbOverhead);
    }
    printf("error %lu, largest %lu\n", GetLastError(), HeapCompact(heap, 0));
    return 0;
}
/* expect:
region: 4096 committed, 61440 uncommitted
busy +688: 100 bytes, overhead 12
free +6F8: 200 bytes, overhead 8
busy +7C8: 300 bytes, overhead 12
free +900: 1792 bytes, overhead 8
uncommitted: 61440
error 259, largest 1800
*/
