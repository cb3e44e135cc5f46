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
    DWORD after = 0;
    HANDLE file = make("C:\\data.bin", @{length}), section = NULL;

    CloseHandle(make("C:\\other.bin", 5000));
    section = CreateFileMappingA(file, NULL, PAGE_READWRITE, 0, @{wanted}, NULL);  //@ create
    after = GetFileSize(file, NULL);
    return section == NULL;  //@ written
}
