#include <windows.h>

int main(void)
{
    int i;

    for (i = 0; i < @{nodes} / 20; i++)
        *(char *)HeapAlloc(HeapCreate(0, 0, 0), 0, 40) = 1;
    return 0;  //@ done
}
