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

int main(void)
{
    HANDLE file = make();
    int hashes = 0;

    /* your part */
    printf("%d hashes\n", hashes);
    return 0;
}
