#include <stdio.h>
#include <windows.h>

static void show(const char *name, const char *path)
{
    HANDLE file = CreateFileA(path, GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_EXISTING, 0, NULL);  //@ open
    HANDLE section;
    char *view;

    if (file == NULL) {  //@ check
        printf("%s: none\n", name);
        return;
    }
    section = CreateFileMappingA(file, NULL, PAGE_READWRITE, 0, 4096, NULL);  //@ section
    view = section == NULL ? NULL : MapViewOfFile(section, FILE_MAP_READ, 0, 0, 0);
    printf("%s: %d\n", name, view == NULL ? -1 : view[0]);  //@ print
}

int main(void)
{
    DWORD done = 0;
    HANDLE file = CreateFileA("C:\\good.bin", GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);

    if (file == INVALID_HANDLE_VALUE)
        return 1;
    WriteFile(file, "G", 1, &done, NULL);
    CloseHandle(file);
    show("good.bin", "C:\\good.bin");
    show("lost.bin", "C:\\lost.bin");
    return 0;
}
