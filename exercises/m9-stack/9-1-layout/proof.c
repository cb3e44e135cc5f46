#include <stdio.h>
#include <windows.h>

/* What a thread's stack takes in mebibytes of addresses, as VirtualQuery sees the stack of this one. */
int main(void)
{
    MEMORY_BASIC_INFORMATION part;
    char *at = (char *)&part, *bottom, *top = NULL;

    VirtualQuery(at, &part, sizeof part);
    bottom = (char *)part.AllocationBase;
    for (at = bottom; VirtualQuery(at, &part, sizeof part) && part.AllocationBase == bottom; at += part.RegionSize)
        top = at + part.RegionSize;
    printf("space=%u\n", @{threads} * (unsigned)((top - bottom) >> 20));
    return 0;
}
