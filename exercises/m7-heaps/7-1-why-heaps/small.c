#include <windows.h>

int main(void)
{
    int i, count = 0;
    HANDLE all[8];
    HANDLE heap = GetProcessHeap();
    SIZE_T room = HeapCompact(heap, 0);

    for (i = 0; i < @{n}; i++)  //@ first
        VirtualAlloc(NULL, @{bytes}, MEM_RESERVE | MEM_COMMIT,
                     PAGE_READWRITE);
    for (i = 0; i < @{n}; i++)  //@ heap
        HeapAlloc(heap, 0, @{bytes});
    count = GetProcessHeaps(8, all);  //@ handles
    return count + (room == 0);  //@ done
}
