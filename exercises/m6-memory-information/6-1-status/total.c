#include <windows.h>
#include <stdio.h>

int main(void)
{
    MEMORYSTATUSEX status;

    status.dwLength = sizeof status;
    if (!GlobalMemoryStatusEx(&status))
        return 1;
    printf("available RAM: %u MiB\n", (unsigned)(status.ullTotalPhys >> 20));
    return 0;
}
