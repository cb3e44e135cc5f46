#include <windows.h>

int failed = 0;

int main(void)
{
    unsigned at;

    for (at = 0x02000000; at < 0x7F000000; at += 0x05000000)
        VirtualAlloc((void *)at, 0x10000, MEM_RESERVE, PAGE_NOACCESS);
    if (VirtualAlloc(NULL, 100 * 1024 * 1024, MEM_RESERVE, PAGE_NOACCESS) == NULL)
        failed = 1;
    return 0;
}
