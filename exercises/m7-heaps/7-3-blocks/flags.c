#include <windows.h>
#include <string.h>

/* A byte in the middle of a block that is made anew where an old one was filled and freed. */
static int again(DWORD alloc, DWORD release)
{
    HANDLE heap = HeapCreate(0, 0, 0);
    unsigned char *block = HeapAlloc(heap, 0, @{n});
    int seen;

    memset(block, @{old}, @{n});
    HeapFree(heap, release, block);
    block = HeapAlloc(heap, alloc, @{n});
    seen = block[@{n} - 2];
    HeapDestroy(heap);
    return seen;
}

int main(void)
{
    int zeroed = again(HEAP_ZERO_MEMORY, 0);
    int plain = again(0, 0);
    int lockless = again(HEAP_NO_SERIALIZE, 0);
    int freed = again(0, HEAP_NO_SERIALIZE);

    return zeroed + plain + lockless + freed > 0 ? 0 : 1;  //@ done
}
