#include <windows.h>
#include <stdio.h>

/* Reservations begin at multiples of 64 KiB: small ones leave holes that nobody can use. */
int main(void)
{
    SYSTEM_INFO si;
    int i;

    GetSystemInfo(&si);
    printf("page %lu bytes, granularity %lu bytes\n", si.dwPageSize, si.dwAllocationGranularity);
    for (i = 0; i < 8; i++) {
        printf("%p\n", VirtualAlloc(NULL, 4096, MEM_RESERVE, PAGE_NOACCESS));
    }
    return 0;
}
