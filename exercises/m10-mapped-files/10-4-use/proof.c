#include <stdio.h>
#include <windows.h>

/* A page of a mapped file that was written promises nothing of the page file. */
int main(void)
{
    MEMORYSTATUS before, after;
    char *p;
    HANDLE section, file = CreateFileA("C:\\data.bin", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);

    section = CreateFileMappingA(file, NULL, PAGE_READWRITE, 0, @{pages} * 4096, NULL);
    GlobalMemoryStatus(&before);
    p = MapViewOfFile(section, FILE_MAP_ALL_ACCESS, 0, 0, 0);
    p[@{place}] = '#';
    FlushViewOfFile(p, 0);
    GlobalMemoryStatus(&after);
    printf("slots=%u\n", (unsigned)(before.dwAvailPageFile - after.dwAvailPageFile) / 4096);
    return 0;
}
