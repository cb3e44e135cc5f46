#include <stdio.h>
#include <windows.h>

int main(void)
{
    SIZE_T size = (SIZE_T)@{reserveMiB} * 1024 * 1024;
    SIZE_T part = (SIZE_T)@{commitMiB} * 1024 * 1024;
    char *p;

    p = VirtualAlloc(NULL, size, MEM_RESERVE, PAGE_READWRITE);  //@ reserve
    VirtualAlloc(p, part, MEM_COMMIT, PAGE_READWRITE);  //@ commit
    p[0] = 'A';  //@ touch
    p[part - 1] = 'Z';
    printf("%c%c\n", p[0], p[part - 1]);  //@ touched
    VirtualFree(p, 0, MEM_RELEASE);
    return 0;
}
