#include <windows.h>

int main(void)
{
    int i = 0;
    char *one, *many;

    one = VirtualAlloc((void *)@{hex(site)}, 1, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ small
    many = VirtualAlloc((void *)@{hex(region)}, 0x20000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ touch
    if (one == NULL || many == NULL)
        return 1;
    for (; i < @{pages * 2}; i++)
        many[i * 0x1000] = 1;
    return 0;  //@ done
}
