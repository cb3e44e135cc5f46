#include <windows.h>

int main(void)
{
    char *a = VirtualAlloc(NULL, 0x8000000, MEM_RESERVE, PAGE_READWRITE);

    VirtualAlloc(a, @{grow} * 0x100000, MEM_COMMIT, PAGE_READWRITE);
    return 0;  //@ done
}
