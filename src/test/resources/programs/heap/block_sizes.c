/* A block takes 8 bytes more than was asked for, rounded up to 8: the next pointer tells. */
#include <windows.h>
#include <stdio.h>

int main(void)
{
    SIZE_T sizes[] = {0, 1, 8, 9, 100, 104, 1008, 1009, 520184};
    HANDLE heap = HeapCreate(0, 0x200000, 0);
    int i;

    for (i = 0; i < 9; i++) {
        BYTE *block = HeapAlloc(heap, 0, sizes[i]);
        WORD *entry = (WORD *)(block - 8);
        printf("%6lu bytes: block of %lu, unused %u, HeapSize %lu\n", sizes[i], entry[0] * 8UL, block[-2],
               HeapSize(heap, 0, block));
    }
    {
        BYTE *large = HeapAlloc(heap, 0, 520185);
        MEMORY_BASIC_INFORMATION m;
        VirtualQuery(large, &m, sizeof(m));
        printf("520185 bytes: %lx behind its own allocation of %lx\n", (DWORD)large - (DWORD)m.AllocationBase, m.RegionSize);
    }
    return 0;
}
/* expect:
     0 bytes: block of 16, unused 16, HeapSize 0
     1 bytes: block of 16, unused 15, HeapSize 1
     8 bytes: block of 16, unused 8, HeapSize 8
     9 bytes: block of 24, unused 15, HeapSize 9
   100 bytes: block of 112, unused 12, HeapSize 100
   104 bytes: block of 112, unused 8, HeapSize 104
  1008 bytes: block of 1016, unused 8, HeapSize 1008
  1009 bytes: block of 1024, unused 15, HeapSize 1009
520184 bytes: block of 520192, unused 8, HeapSize 520184
520185 bytes: 20 behind its own allocation of 80000
*/
