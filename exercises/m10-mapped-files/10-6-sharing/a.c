#include <windows.h>

int main(void)
{
    int again = -1, touch = 0;
    HANDLE board = CreateFileMappingA(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, @{pages} * 4096, "board");
    int *p = MapViewOfFileEx(board, FILE_MAP_ALL_ACCESS, 0, 0, 0, (void *)@{hex(base)});

    if (p == NULL)
        return 1;
    touch = p[0];
    p[@{place}] = @{first};  //@ mapped
    again = touch;  //@ wrote
    again = p[@{place}];
    return again;  //@ back
}
