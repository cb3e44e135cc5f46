/* The filter commits the page that was missing and lets the instruction run again. */
#include <stdio.h>
#include <windows.h>

char *base;
int faults;

int commit(EXCEPTION_POINTERS *info)
{
    EXCEPTION_RECORD *r = info->ExceptionRecord;
    char *where = (char *)r->ExceptionInformation[1];

    if (r->ExceptionCode != EXCEPTION_ACCESS_VIOLATION || where < base || where >= base + 0x10000)
        return EXCEPTION_CONTINUE_SEARCH;
    faults++;
    VirtualAlloc(where, 1, MEM_COMMIT, PAGE_READWRITE);
    return EXCEPTION_CONTINUE_EXECUTION;
}

int main(void)
{
    int i, sum = 0;

    base = (char *)VirtualAlloc(NULL, 0x10000, MEM_RESERVE, PAGE_NOACCESS);
    __try {
        for (i = 0; i < 0x10000; i += 0x800)
            base[i] = (char)(i >> 11);
        for (i = 0; i < 0x10000; i += 0x800)
            sum += base[i] + 1000 * base[i + 1];
    } __except (commit(GetExceptionInformation())) {
        printf("never\n");
    }
    printf("%d faults, sum %d\n", faults, sum);
    return 0;
}
/* expect:
16 faults, sum 496
*/
