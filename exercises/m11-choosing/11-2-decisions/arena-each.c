#include <windows.h>

int main(void)
{
    static char *all[3000];
    int i;

    for (i = 0; i < 3000; i++)
        all[i] = HeapAlloc(GetProcessHeap(), 0, 100);
    HeapAlloc(GetProcessHeap(), 0, 16);
    for (i = 0; i < 3000; i++)
        HeapFree(GetProcessHeap(), 0, all[i]);
    return 0;  //@ done
}
