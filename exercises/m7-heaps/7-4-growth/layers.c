#include <windows.h>

int main(void)
{
    char *tiny, *medium, *second, *large;
    HANDLE heap = HeapCreate(0, 0, 0);

    tiny = HeapAlloc(heap, 0, 16);
    medium = HeapAlloc(heap, 0, @{medium} * 1024);
    HeapAlloc(heap, 0, 400 * 1024);
    HeapAlloc(heap, 0, 400 * 1024);
    second = HeapAlloc(heap, 0, 400 * 1024);
    large = HeapAlloc(heap, 0, @{big} * 1024);
    return tiny && medium && second && large ? 0 : 1;  //@ done
}
