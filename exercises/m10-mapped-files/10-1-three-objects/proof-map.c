#include <stdio.h>
#include <windows.h>

int main(void)
{
    MEMORYSTATUS before, after;
    HANDLE file = CreateFileA("C:\\data.bin", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);

    SetFilePointer(file, @{kib} * 1024, NULL, FILE_BEGIN);
    SetEndOfFile(file);
    GlobalMemoryStatus(&before);
    if (CreateFileMappingA(file, NULL, PAGE_READONLY, 0, 0, NULL) == NULL)
        return 1;
    GlobalMemoryStatus(&after);
    printf("space=%u\n", (unsigned)(before.dwAvailVirtual - after.dwAvailVirtual) / 1024);
    printf("commit=%u\n", (unsigned)(before.dwAvailPageFile - after.dwAvailPageFile) / 4096);
    return 0;
}
