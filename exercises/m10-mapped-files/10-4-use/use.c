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

int main(void)
{
    int i, sum = 0;
    char c = 0, old = 0, seen = 0;
    DWORD done = 0;
    char *p = NULL;
    HANDLE section, file;

    CloseHandle(make("C:\\data.bin", @{pages} * 4096));
    file = CreateFileA("C:\\data.bin", GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_EXISTING, 0, NULL);
    section = CreateFileMappingA(file, NULL, PAGE_READWRITE, 0, 0, NULL);
    p = MapViewOfFile(section, FILE_MAP_ALL_ACCESS, 0, 0, 0);
    if (p == NULL) return 1;
    for (i = 0; i < @{touched}; i++)  //@ read
        sum += p[i * 4096];
    c = p[@{place}];  //@ again
    old = c;  //@ write
    p[@{place}] = '#';
    FlushViewOfFile(p, 0);
    SetFilePointer(file, @{place}, NULL, FILE_BEGIN);
    ReadFile(file, &seen, 1, &done, NULL);
    return old == seen;  //@ flushed
}
