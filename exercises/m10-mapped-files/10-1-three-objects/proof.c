#include <stdio.h>
#include <windows.h>

int main(void)
{
    MEMORYSTATUS before, after;
    HANDLE file;

    CloseHandle(CreateFileA("C:\\data.bin", GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL));
    GlobalMemoryStatus(&before);
    file = CreateFileA("C:\\data.bin", GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
    GlobalMemoryStatus(&after);
    if (file == INVALID_HANDLE_VALUE)
        return 1;
    printf("space=%u\n", (unsigned)(before.dwAvailVirtual - after.dwAvailVirtual) / 1024);
    printf("ram=%u\n", (unsigned)(before.dwAvailPhys - after.dwAvailPhys) / 4096);
    return 0;
}
