#include <windows.h>

int main(void)
{
    char *a = HeapAlloc(GetProcessHeap(), 0, @{grow} / 2 * 0x100000);
    char *b = HeapAlloc(GetProcessHeap(), 0, @{grow} * 0x100000);

    CopyMemory(b, a, 0x10000);
    return 0;  //@ done
}
