/* The stack grows to its limit, then overflows; a handler on an outer frame goes on. */
#include <stdio.h>
#include <windows.h>

int down(int n)
{
    char frame[500];
    frame[0] = (char)n;
    return down(n + 1) + frame[0];
}

int big(void)
{
    char frame[200000];
    frame[0] = 1;
    frame[199999] = 2;
    return frame[0] + frame[199999];
}

int main(void)
{
    printf("%d\n", big());
    __try {
        down(0);
    } __except (GetExceptionCode() == EXCEPTION_STACK_OVERFLOW) {
        printf("overflow\n");
    }
    printf("%d\n", big());
    return 0;
}
/* expect:
3
overflow
3
*/
