#include <windows.h>

int main(void)
{
    int i;

    for (i = 0; i < 3000; i++)
        HeapAlloc(GetProcessHeap(), 0, 100);
    HeapDestroy(GetProcessHeap());
    return 0;  //@ done
}
