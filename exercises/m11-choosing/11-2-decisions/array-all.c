#include <windows.h>

int main(void)
{
    VirtualAlloc(NULL, 0x8000000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    return 0;  //@ done
}
