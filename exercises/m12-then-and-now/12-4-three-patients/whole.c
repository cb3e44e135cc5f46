#include <windows.h>

/* A table of @{table} MiB in which one page in @{step} is used. */
int main(void)
{
    SIZE_T size = @{table} * 0x100000, i;
    char *p = VirtualAlloc(NULL, size, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);

    if (p == NULL)
        return 1;
    for (i = 0; i < size; i += @{step} * 0x1000)
        p[i] = 1;
    return 0;
}
