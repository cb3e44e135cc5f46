#include <stdio.h>
#include <windows.h>

int main(void)
{
    SYSTEM_INFO info;

    GetSystemInfo(&info);
    printf("userFirst=%u\n", (unsigned)info.lpMinimumApplicationAddress);
    printf("userLast=%u\n", (unsigned)info.lpMaximumApplicationAddress);
    return 0;
}
