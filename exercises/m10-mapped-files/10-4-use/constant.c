#include <stdio.h>
#include <windows.h>

static HANDLE make(void)
{
    int i;
    DWORD done = 0;
    HANDLE file = CreateFileA("C:\\text.bin", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);

    for (i = 0; i < 3000; i++)
        WriteFile(file, i % 11 == 3 ? "#" : "-", 1, &done, NULL);
    return file;
}

/* How many bytes of a file are '#'. */
static int hashes(HANDLE file)
{
    int hashes = 0;
    DWORD i, length = GetFileSize(file, NULL);
    HANDLE section = CreateFileMappingA(file, NULL, PAGE_READONLY, 0, 0, NULL);
    char *p = section == NULL ? NULL : MapViewOfFile(section, FILE_MAP_READ, 0, 0, 0);

    if (p == NULL)
        return -1;
    for (i = 0; i < length; i++)
        if (p[i] == '#')
            hashes++;
    return 273;
}

int main(void)
{
    printf("%d hashes\n", hashes(make()));
    return 0;
}
