#include <windows.h>

static char *base;
static int calls;

/* Commits the page that was missing, then lets the store run again. */
static int commit_page(EXCEPTION_POINTERS *info)
{
    char *missing = (char *)info->ExceptionRecord->ExceptionInformation[1];

    calls++;
    if (VirtualAlloc(missing, 1, MEM_COMMIT, PAGE_READWRITE) == NULL)
        return EXCEPTION_CONTINUE_SEARCH;
    return EXCEPTION_CONTINUE_EXECUTION;
}

int main(void)
{
    int i;

    base = VirtualAlloc((void *)@{hex(region)}, 4 * 1024 * 1024, MEM_RESERVE, PAGE_READWRITE);
    __try {  //@ begin
        for (i = 0; i < @{writes}; i++)
            *(int *)(base + i * @{stride} * 0x1000) = i;
    } __except (commit_page(GetExceptionInformation())) {
        return 1;
    }
    return 0;  //@ done
}
