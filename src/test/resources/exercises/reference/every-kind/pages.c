#include <windows.h>
int main(void)
{
    return VirtualAlloc(NULL, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE) == NULL;
}
