#include <windows.h>
#include <stdio.h>

/* Calls that fail, and what GetLastError says of each. */
int main(void)
{
    char *p = VirtualAlloc(NULL, 65536, MEM_RESERVE, PAGE_READWRITE);
    DWORD old;

    VirtualAlloc(p, 4096, MEM_RESERVE, PAGE_READWRITE);
    printf("reserve what is reserved:      %lu\n", GetLastError());

    VirtualFree(p, 4096, MEM_RELEASE);
    printf("release with a size:           %lu\n", GetLastError());

    VirtualFree(p + 8192, 0, MEM_RELEASE);
    printf("release from the middle:       %lu\n", GetLastError());

    VirtualProtect(p, 4096, PAGE_READONLY, &old);
    printf("protect what isn't committed:  %lu\n", GetLastError());

    VirtualAlloc(NULL, 4096, MEM_COMMIT, 0x1234);
    printf("a protection that isn't one:   %lu\n", GetLastError());
    return 0;
}
