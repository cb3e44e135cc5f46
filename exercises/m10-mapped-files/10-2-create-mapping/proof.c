#include <stdio.h>
#include <windows.h>

int main(void)
{
    MEMORYSTATUS before, after;
    HANDLE file = CreateFileA("C:\\data.bin", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);

    GlobalMemoryStatus(&before);
    if (CreateFileMappingA(file, NULL, PAGE_READWRITE, 0, @{wanted}, NULL) == NULL)
        return 1;
    GlobalMemoryStatus(&after);
    printf("space=%u\n", (unsigned)(before.dwAvailVirtual - after.dwAvailVirtual) / 1024);
    return 0;
}
