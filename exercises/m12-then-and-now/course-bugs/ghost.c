#include <windows.h>
#include <stdio.h>
#include <string.h>

static HANDLE file, section;
static char *view;

int main(void)
{
    DWORD size = 0x10000;

    file = CreateFile("C:\\course\\@{name}", GENERIC_READ | GENERIC_WRITE, 0, NULL, OPEN_EXISTING,  //@ open
            FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == NULL) {  //@ check
        printf("cannot open the file\n");
        return 1;
    }
    section = CreateFileMapping(file, NULL, PAGE_READWRITE, 0, size, NULL);  //@ section
    if (section == NULL)
        return 2;
    view = MapViewOfFile(section, FILE_MAP_WRITE, 0, 0, 0);
    if (view == NULL)
        return 3;
    strcpy(view, "@{note}");  //@ copy
    printf("saved: %s\n", view);
    size = 0;  //@ done
    UnmapViewOfFile(view);
    CloseHandle(section);
    CloseHandle(file);
    return size;
}
