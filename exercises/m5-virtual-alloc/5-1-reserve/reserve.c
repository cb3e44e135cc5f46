#include <windows.h>

int main(void)
{
    char *p = NULL;
    char *q = NULL;

    p = VirtualAlloc(NULL, @{mib} * 0x100000u, MEM_RESERVE, PAGE_NOACCESS);  //@ first
    q = VirtualAlloc((void *)@{hex(request)}, @{kib} * 1024, MEM_RESERVE, PAGE_READWRITE);  //@ second
    return *q;  //@ third
}
