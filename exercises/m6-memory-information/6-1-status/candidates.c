#include <windows.h>
#include <stdio.h>

int main(void)
{
    MEMORYSTATUSEX status;
    int i;

    status.dwLength = sizeof status;
    if (!GlobalMemoryStatusEx(&status))
        return 1;
    for (i = 0; i < 700; i++)
        printf("available RAM: %u MiB\n", i);
    return 0;
}
