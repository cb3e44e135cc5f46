#include <windows.h>
#include <stdio.h>

/* A guard page raises an exception once, at the first touch; then it is an ordinary page. */
int main(void)
{
    char *p = VirtualAlloc(NULL, 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE | PAGE_GUARD);

    __try {
        p[0] = 1;
        printf("not reached the first time\n");
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        printf("alarm: %08lX\n", GetExceptionCode());
    }
    p[0] = 2;
    printf("second time: %d\n", p[0]);
    return 0;
}
