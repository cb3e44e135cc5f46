#include <stdio.h>
#include <string.h>
#include <windows.h>

/* Makes a file of the given length; each byte tells in which page it lies. */
static HANDLE make(const char *name, DWORD length)
{
    static char page[4096];
    DWORD at, done = 0;
    HANDLE file = CreateFileA(name, GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);

    if (file == INVALID_HANDLE_VALUE)
        return file;
    for (at = 0; at < length; at += 4096) {
        memset(page, 'A' + at / 4096 % 26, sizeof page);
        WriteFile(file, page, length - at < 4096 ? length - at : 4096, &done, NULL);
    }
    return file;
}

/* The byte at a place of the file; -1 without a view. */
static int byte_at(HANDLE section, DWORD wanted)
{
    char *p = MapViewOfFile(section, FILE_MAP_READ, 0, wanted, 1024);  //@ map

    return p == NULL ? -1 : p[0];  //@ result
}

int main(void)
{
    HANDLE file = make("C:\\data.bin", 200000);
    HANDLE section = CreateFileMappingA(file, NULL, PAGE_READONLY, 0, 0, NULL);  //@ section
    int c = byte_at(section, 138240);  //@ place

    if (c < 0) {
        printf("no view\n");
        return 1;
    }
    printf("byte 138240 is %c\n", c);
    return 0;
}
