#include <stdio.h>
#include <windows.h>

/* A table in the EXE; nobody has looked at its pages yet. */
static const int table[0x3000] = { 1 };

int main(void)
{
    SIZE_T size = (SIZE_T)@{sizeMiB} * 1024 * 1024;
    char *p = VirtualAlloc(NULL, size, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ commit
    char *later = VirtualAlloc(NULL, 0x10000, MEM_RESERVE, PAGE_READWRITE);
    const int *entry = &table[@{entry}];
    int i;

    if (p == NULL || later == NULL)  //@ committed
        return 1;
    for (i = 0; i < @{touched}; i++)
        p[i * 0x1000] = 1;  /* one byte in each page */
    printf("%d pages touched; entry at %p\n", i, (void *)entry);  //@ touched
    return 0;
}
