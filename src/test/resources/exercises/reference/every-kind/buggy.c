#include <windows.h>
#include <stdio.h>

int main(void)
{
    char *p = VirtualAlloc((void *)@{hex(base)}, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    if (p == NULL)
        return 1; //@ none
    if (!VirtualFree(p, 0x10000, MEM_RELEASE)) { //@ bug
        printf("error %lu\n", GetLastError());
        return 1;
    }
    printf("freed\n");
    return 0;
}
