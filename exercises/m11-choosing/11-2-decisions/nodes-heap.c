#include <windows.h>

int main(void)
{
    int i;

    for (i = 0; i < @{nodes}; i++)
        *(char *)HeapAlloc(GetProcessHeap(), 0, 40) = 1;
    return 0;  //@ done
}
