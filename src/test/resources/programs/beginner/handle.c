#include <windows.h>
#include <stdio.h>
int main(void) {
    HANDLE h = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 4096, NULL);
    char *p = MapViewOfFile(h, FILE_MAP_WRITE, 0, 0, 0);
    p[0] = 'a';
    HANDLE f = CreateFileA("x.txt", GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
    if (f == NULL) return 1;
    return 0;
}
/* says:
4 warning unchecked h CreateFileMappingA
5 warning unchecked p MapViewOfFile
*/
