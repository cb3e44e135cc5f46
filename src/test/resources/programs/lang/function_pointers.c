/* Functions have addresses: in variables, arrays, parameters and results; the system's too. */
#include <stdio.h>
#include <string.h>
#include <windows.h>

typedef int (*operation)(int, int);
static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static int apply(int (*f)(int, int), int a, int b) { return f(a, b) + (*f)(a, b); }
static operation choose(int minus) { return minus ? sub : &add; }
static int (*pick(char c))(int, int) { return c == '+' ? add : sub; }
int __stdcall twice(int x) { return 2 * x; }
double half(double x) { return x / 2; }

struct entry { const char *name; operation run; } table[] = { { "add", add }, { "sub", sub } };

int main(void)
{
    int i;
    int (__stdcall *t)(int) = twice;
    double (*h)(double) = half;
    size_t (*length)(const char *) = strlen;

    for (i = 0; i < 2; i++)
        printf("%s %d\n", table[i].name, table[i].run(7, 3));
    printf("%d %d\n", apply(add, 1, 2), apply(choose(1), 1, 2));
    printf("%d %d %d\n", pick('+')(4, 5), pick('-')(4, 5), t(21));
    printf("%.2f %u %d\n", h(5), length("four"), choose(0) == add);
    printf("%d\n", ((DWORD)(void *)add >= 0x401000) && ((DWORD)(void *)add < 0x500000));
    return 0;
}
/* expect:
add 10
sub 4
6 -2
9 -1 42
2.50 4 1
1
*/
