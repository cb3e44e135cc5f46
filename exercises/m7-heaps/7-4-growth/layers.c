#include <windows.h>

int main(void)
{
    char *tiny, *medium, *second, *large;
    SIZE_T at_first;
    MEMORY_BASIC_INFORMATION info;
    HANDLE heap = HeapCreate(0, 0, 0);

    VirtualQuery(heap, &info, sizeof info);
    at_first = info.RegionSize;
    tiny = HeapAlloc(heap, 0, 16);
    medium = HeapAlloc(heap, 0, @{medium} * 1024);
    second = HeapAlloc(heap, 0, @{more} * 1024);
    large = HeapAlloc(heap, 0, @{big} * 1024);
    return tiny && medium && second && large && at_first ? 0 : 1;  //@ done
}
