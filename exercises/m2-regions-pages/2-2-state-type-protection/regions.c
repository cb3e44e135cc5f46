#include <stdio.h>
#include <windows.h>

int counter = 1;  /* data of the EXE itself */

int main(void)
{
    char *own, *view, *here = (char *)&own;
    HANDLE section;

    /* 16 pages of our own, of which some are committed. */
    own = VirtualAlloc((void *)@{hex(base)}, 0x10000, MEM_RESERVE, PAGE_READWRITE);
    if (own == NULL || VirtualAlloc(own, @{committed} * 0x1000, MEM_COMMIT, PAGE_READWRITE) == NULL)
        return 1;

    /* A section without a file: memory that can be shared. */
    section = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, @{hex(viewSize)}, NULL);
    if (section == NULL)
        return 1;
    view = MapViewOfFile(section, FILE_MAP_WRITE, 0, 0, 0);
    if (view == NULL)
        return 1;

    printf("own %p, view %p, counter %p\n", own, view, (void *)&counter);  //@ ready
    return 0;
}
