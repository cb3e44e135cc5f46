#include <stdio.h>
#include <windows.h>

/* Whoever opens a section by its name pays nothing: its memory is promised already. */
int main(void)
{
    MEMORYSTATUS before, after;

    CreateFileMappingA(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, @{pages} * 4096, "board");
    GlobalMemoryStatus(&before);
    MapViewOfFile(OpenFileMappingA(FILE_MAP_ALL_ACCESS, FALSE, "board"), FILE_MAP_ALL_ACCESS, 0, 0, 0);
    GlobalMemoryStatus(&after);
    printf("commit=%u\n", (unsigned)(before.dwAvailPageFile - after.dwAvailPageFile) / 4096);
    return 0;
}
