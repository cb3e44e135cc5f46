#include <windows.h>

int main(void)
{
    int i, ok = -1, alive = 0;
    HANDLE heap = HeapCreate(0, 0, 0);

    for (i = 0; i < @{n}; i++)
        HeapAlloc(heap, 0, @{kib} * 1024);
    HeapDestroy(heap);  //@ first
    ok = HeapDestroy(GetProcessHeap());  //@ process
    alive = HeapValidate(GetProcessHeap(), 0, NULL);
    return ok == 0 && alive ? 0 : 1;  //@ done
}
