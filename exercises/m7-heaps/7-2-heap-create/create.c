#include <windows.h>

int main(void)
{
    HANDLE f = NULL, g = NULL;
    char *a = NULL, *b = NULL, *c = NULL;

    g = HeapCreate(0, @{initial} * 1024, 0);  //@ first
    f = HeapCreate(0, 0, 1024 * 1024);  //@ fixed
    a = HeapAlloc(f, 0, @{fit} * 1024);
    b = HeapAlloc(f, 0, @{kib} * 1024);
    c = HeapAlloc(g, 0, @{kib} * 1024);
    return a != NULL && b == NULL && c != NULL ? 0 : 1;  //@ done
}
