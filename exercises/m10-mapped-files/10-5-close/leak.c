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
static int look(HANDLE section, int at)
{
    int c;
    char *p = MapViewOfFile(section, FILE_MAP_READ, 0, 0, 0);  //@ view

    if (p == NULL)
        return -1;
    c = p[at];  //@ map
    return c;
}

int main(void)
{
    int i, c, sum = 0;
    HANDLE file = make("C:\\data.bin", 0x100000);
    HANDLE section = CreateFileMappingA(file, NULL, PAGE_READONLY, 0, 0, NULL);  //@ section

    for (i = 0; i < 3000; i++) {
        c = look(section, i % 4096);
        if (c < 0) {
            printf("no view after %d\n", i);  //@ print
            return 1;
        }
        sum += c;
    }
    printf("%d looks, sum %d\n", i, sum);
    return 0;
}
