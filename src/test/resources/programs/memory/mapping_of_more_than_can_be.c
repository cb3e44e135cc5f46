/* Sizes are 64-bit unsigned: with the highest bit set they are just too big, for a file as for the page file. */
#include <windows.h>
#include <stdio.h>

int main(void)
{
    HANDLE file, m;
    DWORD n;

    file = CreateFile("a.txt", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    WriteFile(file, "abc", 3, &n, NULL);
    SetLastError(0);
    m = CreateFileMapping(file, NULL, PAGE_READWRITE, 0x80000000, 0x5000, NULL);
    printf("%d %lu\n", m != NULL, GetLastError());
    m = CreateFileMapping(file, NULL, PAGE_READONLY, 0xFFFFFFFF, 0xFFFFFFFF, NULL);
    printf("%d %lu\n", m != NULL, GetLastError());
    m = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0x80000000, 0, NULL);
    printf("%d %lu\n", m != NULL, GetLastError());
    printf("%lu\n", GetFileSize(file, NULL));
    return 0;
}
/* expect:
0 8
0 8
0 8
3
*/
