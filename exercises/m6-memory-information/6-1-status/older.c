#include <windows.h>
#include <stdio.h>

int main(void)
{
    MEMORYSTATUS status;

    status.dwLength = sizeof status;
    GlobalMemoryStatus(&status);
    printf("available RAM: %u MiB\n", (unsigned)(status.dwAvailPhys >> 20));
    return 0;
}
