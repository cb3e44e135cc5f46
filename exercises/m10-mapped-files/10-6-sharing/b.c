#include <windows.h>

int main(void)
{
    int seen = -1, before = -1, after = -1, touch = 0;
    int *p = NULL, *copy = NULL;
    HANDLE board = NULL;

    /* something of B's own lies where A has its view */
    if (VirtualAlloc((void *)@{hex(base)}, 0x10000, MEM_RESERVE, PAGE_NOACCESS) == NULL)
        return 1;
    board = OpenFileMappingA(FILE_MAP_ALL_ACCESS, FALSE, "board");
    p = MapViewOfFileEx(board, FILE_MAP_ALL_ACCESS, 0, 0, 0, (void *)@{hex(other)});
    if (p == NULL)
        return 2;
    touch = p[0];
    seen = p[@{place}];  //@ opened
    copy = MapViewOfFile(board, FILE_MAP_COPY, 0, 0, 0);  //@ read
    before = copy[@{place}];
    copy[@{place}] = @{second};  //@ copied
    after = copy[@{place}];
    seen = p[@{place}];
    return touch;  //@ changed
}
