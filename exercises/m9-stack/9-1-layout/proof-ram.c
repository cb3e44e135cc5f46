#include <stdio.h>
#include <windows.h>

/* A thread needs RAM for the page of its stack that it stands on. */
int main(void)
{
    MEMORY_BASIC_INFORMATION part;
    SYSTEM_INFO info;
    char here = 0;

    GetSystemInfo(&info);
    VirtualQuery(&here, &part, sizeof part);
    printf("ram=%u\n", part.State == MEM_COMMIT ? @{threads} * ((unsigned)sizeof here + info.dwPageSize - 1) / info.dwPageSize : 0);
    return 0;
}
