#include <windows.h>

int failed = 0;

int main(void)
{
    /* lay your stones here */

    if (VirtualAlloc(NULL, 100 * 1024 * 1024, MEM_RESERVE, PAGE_NOACCESS) == NULL)
        failed = 1;
    return 0;
}
