/* A sparse array: the filter commits the page that was missed and lets the instruction run again. */
#include <windows.h>
#include <stdio.h>

char *base;
int commits;

int filter(DWORD code)
{
    if (code != EXCEPTION_ACCESS_VIOLATION)
        return EXCEPTION_CONTINUE_SEARCH;
    commits++;
    return EXCEPTION_EXECUTE_HANDLER;
}

void put(int at, char value)
{
    int again = 1;
    while (again) {
        __try {
            base[at] = value;
            again = 0;
        } __except (filter(GetExceptionCode())) {
            VirtualAlloc(base + at, 1, MEM_COMMIT, PAGE_READWRITE);
        }
    }
}

int main(void)
{
    base = VirtualAlloc(NULL, 80 * 4096, MEM_RESERVE, PAGE_NOACCESS);
    put(0, 'a');
    put(5, 'b');
    put(79 * 4096, 'c');
    printf("%d commits, %c%c%c\n", commits, base[0], base[5], base[79 * 4096]);
    return 0;
}
/* expect:
2 commits, abc
*/
