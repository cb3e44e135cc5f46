#include <windows.h>

int main(void)
{
    int seen = -1;
    unsigned char *a, *b = NULL, *c = NULL;
    HANDLE heap = HeapCreate(0, 0, 0);

    a = HeapAlloc(heap, 0, @{n});
    b = HeapAlloc(heap, 0, @{m});  //@ second
    a[@{n} - 2] = @{old};  //@ third
    HeapFree(heap, 0, a);
    c = HeapAlloc(heap, 0, @{n});
    seen = c[@{n} - 2];
    return b != NULL && seen >= 0 ? 0 : 1;  //@ fourth
}
