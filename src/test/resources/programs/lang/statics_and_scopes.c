/* Static variables live for ever; inner names hide outer ones. */
#include <stdio.h>

static int counter = 10;
extern int later;
int tentative;
int tentative;

int next(void)
{
    static int n = 100;
    static int calls;
    calls++;
    return n++ + calls;
}

int other(void)
{
    static int n;
    return ++n;
}

int main(void)
{
    int x = 1;
    {
        int x = 2;
        {
            extern int later;
            int x = later;
            printf("%d ", x);
        }
        printf("%d ", x);
        x = 9;
    }
    printf("%d\n", x);
    next();
    other();
    printf("%d %d %d %d\n", next(), other(), counter, tentative);
    {
        typedef char small;
        struct local { small a; int b; } v = { 1, 2 };
        enum { A = 3 };
        printf("%u %d %d\n", sizeof(v), v.b, A);
    }
    return 0;
}

int later = 3;
/* expect:
3 2 1
103 2 10 0
8 2 3
*/
