/* Ways out of __try and __finally: return in a __finally block replaces the value; goto, break and
   continue out of nested __try blocks run the __finally blocks from the inside to the outside; a __leave ends the nearest.
   Leaving by anything but the last statement or __leave is abnormal. What a return in a __finally block does to an exception
   is undefined (C4532), so nothing is said of it. */
#include <stdio.h>
#include <windows.h>

int note(int n)
{
    printf("[%d]", n);
    return n;
}

int replaced(void)
{
    __try {
        return note(1);
    } __finally {
        note(2);
        return 3;
    }
}

int nested_goto(void)
{
    int n = 0;
    __try {
        __try {
            __try {
                n = 1;
                goto out;
            } __finally {
                note(n * 10 + AbnormalTermination());
                n = 2;
            }
        } __except (EXCEPTION_EXECUTE_HANDLER) {
            note(99);
        }
        note(98);
    } __finally {
        note(n * 10 + AbnormalTermination());
        n = 3;
    }
    note(97);
out:
    return n;
}

int loops(void)
{
    int i, sum = 0;
    for (i = 0; i < 6; i++) {
        __try {
            __try {
                if (i == 1)
                    continue;
                if (i == 2)
                    __leave;
                if (i == 4)
                    break;
                sum += 100;
            } __finally {
                sum += 1;
            }
            sum += 1000;
        } __finally {
            sum += 10;
        }
    }
    return sum;
}

int in_switch(int which)
{
    int n = 0;
    switch (which) {
    case 1:
        __try {
            n = 1;
            break;
        } __finally {
            n += 10;
        }
        n += 100;
    case 2:
        n += 1000;
    }
    return n;
}

/* The value of a return is computed before the __finally block runs. */
int value_first(void)
{
    int n = 7;
    __try {
        return n;
    } __finally {
        n = 8;
    }
}

int through_two_functions(void)
{
    __try {
        __try {
            note(11);
            *(volatile int *)8 = 1;
        } __finally {
            note(12);
        }
    } __except (note(GetExceptionCode() == EXCEPTION_ACCESS_VIOLATION)) {
        return note(13);
    }
    return note(14);
}

/* An exception in a __finally block that runs for one takes its place. */
int second_exception(void)
{
    int zero = 0;
    __try {
        __try {
            *(volatile int *)0 = 1;
        } __finally {
            zero = 1 / zero;
        }
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        return GetExceptionCode() == EXCEPTION_INT_DIVIDE_BY_ZERO;
    }
    return 2;
}

int main(void)
{
    int result = replaced();
    printf(" replaced %d\n", result);
    result = nested_goto();
    printf(" goto %d\n", result);
    printf("loops %d\n", loops());
    printf("switch %d %d\n", in_switch(1), in_switch(2));
    printf("value %d\n", value_first());
    result = through_two_functions();
    printf(" functions %d\n", result);
    printf("second %d\n", second_exception());
    return 0;
}
/* expect:
[1][2] replaced 3
[11][21] goto 3
loops 3255
switch 11 1000
value 7
[11][1][12][13] functions 13
second 1
*/
