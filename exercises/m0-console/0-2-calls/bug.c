#include <windows.h>
#include <stdio.h>

/* Prints what a file holds. */
static int show(const char *name)
{
    char text[64];
    DWORD n = 0;
    HANDLE file = CreateFile(name, GENERIC_READ, 0, NULL, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);  //@ open

    if (file == NULL) {  //@ check
        printf("no file: error %lu\n", GetLastError());
        return 1;
    }
    if (!ReadFile(file, text, sizeof text - 1, &n, NULL)) {  //@ read
        printf("reading failed: error %lu\n", GetLastError());
        return 2;
    }
    text[n] = 0;
    CloseHandle(file);
    printf("read: %s\n", text);
    return 0;
}

/* Makes the file. */
static void make(const char *name)
{
    DWORD n;
    HANDLE file = CreateFile(name, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);

    if (file == INVALID_HANDLE_VALUE)  //@ made
        return;
    WriteFile(file, "@{pages} pages", @{pages < 10 ? 7 : 8}, &n, NULL);
    CloseHandle(file);
}

int main(void)
{
    show("C:\\@{name}");
    make("C:\\@{name}");
    return show("C:\\@{name}");
}
