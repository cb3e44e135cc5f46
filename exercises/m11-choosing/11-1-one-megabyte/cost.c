#include <windows.h>

static HANDLE heap;

int main(void)
{
    int i;
    char *p;

    heap = GetProcessHeap();
    for (i = 0; i < @{n}; i++) {  //@ first
        p = VirtualAlloc(NULL, 64, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
        *p = 1;
    }
    for (i = 0; i < @{n}; i++) {  //@ second
        p = HeapAlloc(heap, 0, 64);
        *p = 1;
    }
    return 0;  //@ third
}
