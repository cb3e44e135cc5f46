#include <windows.h>

int main(void)
{
    char *m = VirtualAlloc(NULL, 0x10000000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    int i;

    for (i = 0; i < 100; i++)
        m[i * 0x200000] = 1;
    return 0;  //@ done
}
