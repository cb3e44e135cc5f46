#include <windows.h>

int main(void)
{
    HANDLE heap = HeapCreate(0, 0, 0);
    int i;

    for (i = 0; i < 3000; i++)
        HeapAlloc(heap, 0, 100);
    HeapDestroy(heap);
    return 0;  //@ done
}
