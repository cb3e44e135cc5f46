#include <stdio.h>
#include <windows.h>

/* A section of so many bytes. */
static HANDLE section_of(HANDLE file, DWORD bytes)
{
    return CreateFileMappingA(file, NULL, PAGE_READWRITE, bytes, 0, NULL);  //@ call
}

int main(void)
{
    HANDLE file = CreateFileA("C:\\new.bin", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);  //@ open

    if (file == INVALID_HANDLE_VALUE)
        return 2;
    if (section_of(file, 24576) == NULL) {  //@ size
        printf("no section\n");
        return 1;
    }
    printf("file has %lu bytes\n", GetFileSize(file, NULL));
    return 0;
}
