#include <windows.h>

int main(void)
{
    char *m = VirtualAlloc(NULL, 0x10000000, MEM_RESERVE, PAGE_READWRITE);
    int i;

    for (i = 0; i < 100; i++)
        *(char *)VirtualAlloc(m + i * 0x200000, 1, MEM_COMMIT, PAGE_READWRITE) = 1;
    return 0;  //@ done
}
