/* The frame of main itself meets the guard page, before any __try in it: the overflow is raised, and once. */
#include <windows.h>
#include <stdio.h>

int main(void)
{
    __try {
        int big[300000];

        big[0] = 1;
        printf("%d\n", big[0]);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        printf("caught %lx\n", GetExceptionCode());
    }
    return 0;
}
/* expect:
exit: C00000FD
*/
