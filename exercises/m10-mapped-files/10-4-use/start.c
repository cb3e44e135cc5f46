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
    /* your part */
    return 0;
}

int main(void)
{
    printf("%d hashes\n", hashes(make()));
    return 0;
}
