#include <stdio.h>
#include <windows.h>

static unsigned kind = 9;

static LONG note(EXCEPTION_POINTERS *trouble)
{
    kind = (unsigned)trouble->ExceptionRecord->ExceptionInformation[0];
    return EXCEPTION_EXECUTE_HANDLER;
}

int main(void)
{
    __try {
        *(volatile char *)"constant" = 1;
    } __except (note(GetExceptionInformation())) {
    }
    printf("access=%u\n", kind);
    return 0;
}
