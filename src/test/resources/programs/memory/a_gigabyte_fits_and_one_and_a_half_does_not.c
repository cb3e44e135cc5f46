/* The largest hole of the process is 1.41 GiB (windows-facts 3.6); the whole user space is 7FFE0000h bytes (A19). */
#include <windows.h>
#include <stdio.h>

int main(void)
{
    MEMORYSTATUS before, after;
    char *p;

    before.dwLength = after.dwLength = sizeof(MEMORYSTATUS);
    GlobalMemoryStatus(&before);
    p = VirtualAlloc(NULL, 0x60000000, MEM_RESERVE, PAGE_NOACCESS);
    printf("%x %lu\n", p, GetLastError());
    p = VirtualAlloc(NULL, 0x40000000, MEM_RESERVE, PAGE_NOACCESS);
    GlobalMemoryStatus(&after);
    printf("%d, %x less of %x\n", p != NULL, before.dwAvailVirtual - after.dwAvailVirtual, after.dwTotalVirtual);
    printf("commit unchanged %d\n", before.dwAvailPageFile == after.dwAvailPageFile);
    return 0;
}
/* expect:
0 8
1, 40000000 less of 7ffe0000
commit unchanged 1
*/
