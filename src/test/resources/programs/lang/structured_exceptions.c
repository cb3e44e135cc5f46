/* __try, __except, __finally, __leave: values of filters, order of handlers, leaving in all ways. */
#include <stdio.h>
#include <windows.h>

int filter(const char *who, int answer)
{
    printf("filter %s\n", who);
    return answer;
}

int divide(int a, int b) { return a / b; }

void inner(int *p)
{
    __try {
        *p = 1;
        printf("not reached\n");
    } __finally {
        printf("inner finally, abnormal %d\n", AbnormalTermination());
    }
}

int leave_by_return(void)
{
    __try {
        __try {
            return 5;
        } __finally {
            printf("finally before return\n");
        }
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        return 6;
    }
    return 7;
}

int leave_by_loop(void)
{
    int i, n = 0;
    for (i = 0; i < 4; i++) {
        __try {
            if (i == 1)
                continue;
            if (i == 3)
                break;
            n += 10;
        } __finally {
            n++;
        }
    }
    return n;
}

int main(void)
{
    int zero = 0;

    __try {
        __try {
            inner((int *)8);
        } __except (filter("one", EXCEPTION_CONTINUE_SEARCH)) {
            printf("wrong\n");
        }
    } __except (filter("two", EXCEPTION_EXECUTE_HANDLER)) {
        printf("handler %08lx\n", GetExceptionCode());
    }
    __try {
        printf("%d\n", divide(1, zero));
    } __except (GetExceptionCode() == EXCEPTION_INT_DIVIDE_BY_ZERO ? 1 : 0) {
        printf("division by zero\n");
    }
    __try {
        printf("%d\n", divide(-2147483647 - 1, -1));
    } __except (1) {
        printf("%08lx\n", GetExceptionCode());
    }
    printf("%d %d\n", leave_by_return(), leave_by_loop());
    __try {
        if (zero == 0)
            __leave;
        printf("not reached\n");
    } __finally {
        printf("left, abnormal %d\n", AbnormalTermination());
    }
    __try {
        __try {
            *(char *)0 = 1;
        } __except (1) {
            *(char *)4 = 1;
        }
    } __except (1) {
        printf("thrown by a handler\n");
    }
    return 0;
}
/* expect:
filter one
filter two
inner finally, abnormal 1
handler c0000005
division by zero
c0000095
finally before return
5 24
left, abnormal 0
thrown by a handler
*/
