#include <stdio.h>
#include <windows.h>

int main(void)
{
    MEMORYSTATUS before, after;

    GlobalMemoryStatus(&before);
    VirtualAlloc(NULL, (SIZE_T)@{sizeMiB} << 20, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    GlobalMemoryStatus(&after);
    printf("commit=%u\n", (unsigned)((before.dwAvailPageFile - after.dwAvailPageFile) >> 20));
    return 0;
}
