#include <windows.h>
#include <stdio.h>

/* The first process makes a section with a name. Step to the second printf, then switch to process 2. */
int main(void)
{
    int *shared = NULL;
    HANDLE mapping = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 0x10000, "Shared");

    if (mapping != NULL)
        shared = MapViewOfFile(mapping, FILE_MAP_WRITE, 0, 0, 0);
    if (shared == NULL)
        return 1;
    *shared = 1234;
    printf("wrote %d at %p\n", *shared, (void *)shared);
    printf("now it is %d\n", *shared);   /* run process 2 before this line */
    return 0;
}
