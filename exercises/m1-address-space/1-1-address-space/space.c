#include <stdio.h>
#include <windows.h>

int main(void)
{
    SIZE_T size = (SIZE_T)@{reserveMiB} * 1024 * 1024;
    char *p;

    /* Ask for addresses only: nobody may use them yet. */
    p = VirtualAlloc(NULL, size, MEM_RESERVE, PAGE_NOACCESS);  //@ reserve
    puts(p == NULL ? "refused" : "reserved");  //@ reserved
    return 0;
}
