#include <windows.h>

static char *block[200];

int main(void)
{
    int i;
    HANDLE heap = HeapCreate(0, 0, 0);

    for (i = 0; i < @{n}; i++)  //@ first
        block[i] = HeapAlloc(heap, 0, @{bytes});
    for (i = 0; i < @{n}; i++)  //@ medium
        HeapFree(heap, 0, block[i]);
    return 0;  //@ freed
}
