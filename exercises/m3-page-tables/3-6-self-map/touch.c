#include <windows.h>

int main(void)
{
    char *p = NULL;

    p = VirtualAlloc((void *)@{hex(region)}, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    if (p == NULL) return 1;
    p[@{index} * 0x1000 + @{low}] = 42;
    return 0;  //@ touched
}
