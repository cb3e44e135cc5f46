#include <stdio.h>
#include <windows.h>

int main(void)
{
    HANDLE file = CreateFileA("C:\\new.bin", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    HANDLE section;

    if (file == INVALID_HANDLE_VALUE)
        return 2;
    section = CreateFileMappingA(file, NULL, PAGE_READWRITE, 0, 24576, NULL);
    if (section == NULL) {
        printf("no section\n");
        return 1;
    }
    printf("file has %lu bytes\n", GetFileSize(file, NULL));
    return 0;
}
