#include <windows.h>
#include <stdio.h>

int main(void)
{
    MEMORYSTATUSEX status;

    status.dwLength = sizeof status;  //@ length
    if (!GlobalMemoryStatusEx(&status))  //@ ask
        return 1;
    printf("available RAM: %u MiB\n", (unsigned)(status.ullAvailPageFile >> 20));  //@ field
    return 0;
}
