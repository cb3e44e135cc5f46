#include <windows.h>

int main(void)
{
    char *p = VirtualAlloc((void *)@{hex(region)}, @{pages} * 0x1000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    int i;
    for (i = 0; i < @{pages}; i++)
        p[i * 0x1000] = (char)i;
    return 0;  //@ crowded
}
