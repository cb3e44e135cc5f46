#include <windows.h>

int failed = 0;

/* No stones: one large reservation, and far more than 100 MiB asked for. */
int main(void)
{
    VirtualAlloc(NULL, 900 * 1024 * 1024, MEM_RESERVE, PAGE_NOACCESS);
    if (VirtualAlloc(NULL, 1100 * 1024 * 1024, MEM_RESERVE, PAGE_NOACCESS) == NULL)
        failed = 1;
    return 0;
}
