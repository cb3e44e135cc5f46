#include <windows.h>
#include <stdio.h>

/* The second process sees the same frame at another address; its own region comes first. */
int main(void)
{
    int *shared = NULL;
    HANDLE mapping;

    VirtualAlloc(NULL, 0x10000, MEM_RESERVE, PAGE_NOACCESS);
    mapping = OpenFileMapping(FILE_MAP_WRITE, FALSE, "Shared");
    if (mapping == NULL) {
        printf("no section: error %lu. Is process 1 still there?\n", GetLastError());
        return 1;
    }
    shared = MapViewOfFile(mapping, FILE_MAP_WRITE, 0, 0, 0);
    if (shared == NULL)
        return 1;
    printf("read %d at %p\n", *shared, (void *)shared);
    *shared = 5678;
    return 0;
}
