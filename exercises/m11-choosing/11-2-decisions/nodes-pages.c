#include <windows.h>

int main(void)
{
    int i;

    for (i = 0; i < @{nodes}; i++)
        *(char *)VirtualAlloc(NULL, 40, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE) = 1;
    return 0;  //@ done
}
