#include <windows.h>
#include <stdio.h>

/* Commit pages only when they are touched: reserve much, handle the fault, try again. */
int main(void)
{
    char *sheet = VirtualAlloc(NULL, 1024 * 1024, MEM_RESERVE, PAGE_READWRITE);
    int cell;
    int done;

    for (cell = 0; cell < 4; cell++) {
        char *at = sheet + cell * 100000;
        done = 0;
        while (!done) {
            __try {
                *at = (char)('A' + cell);
                done = 1;
            } __except (GetExceptionCode() == EXCEPTION_ACCESS_VIOLATION ? EXCEPTION_EXECUTE_HANDLER : EXCEPTION_CONTINUE_SEARCH) {
                printf("fault at %p: commit this page\n", at);
                VirtualAlloc(at, 1, MEM_COMMIT, PAGE_READWRITE);
            }
        }
        printf("cell %d holds %c\n", cell, *at);
    }
    return 0;
}
