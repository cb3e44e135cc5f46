#include <windows.h>

static char *block[200];

int main(void)
{
    int i;
    SIZE_T room;
    HANDLE heap = HeapCreate(0, 0, 0);

    room = HeapCompact(heap, 0);
    for (i = 0; i < @{n}; i++)  //@ first
        block[i] = HeapAlloc(heap, 0, @{bytes});
    for (i = 0; i < @{n}; i++)  //@ medium
        HeapFree(heap, 0, block[i]);
    return room ? 0 : 1;  //@ freed
}
