/* Expressions that compilers get wrong. */
#include <stdio.h>

int f(int x) { return x + 1; }
int a[3] = { 10, 20, 30 };
struct { int n; int v[2]; } s = { 1, { 2, 3 } };
int (*row)[3] = &a;

int main(void)
{
    int x = 1, y, *p = a;
    unsigned char c = 200;
    signed char sc = (signed char)c;

    y = (x = 5, x + 1);
    printf("%d %d\n", x, y);
    printf("%d %d %d\n", f(f(f(1))) + f(2) * f(3), x - f(x) - f(x), f(x) ? x : -x);
    printf("%d %d\n", (*row)[2], *(*row + 1));
    printf("%d %d %d\n", c + sc, c << 1, ~c);
    printf("%d ", *++p);
    printf("%d\n", (*p)++);
    printf("%d %d\n", p[-1], a[1]);
    printf("%d %d\n", !!x, -(-x));
    printf("%d\n", (x > 3) + (x > 4) * 2 + (x < 3 || y == 6) * 4);
    printf("%d\n", s.v[s.n] * (&s)->v[0]);
    printf("%d %d\n", 7 & 3 == 3, (7 & 3) == 3);
    printf("%u %u\n", sizeof x++, x);
    printf("%d\n", x ? y ? 1 : 2 : 3);
    printf("%d %d\n", (char)300, (unsigned short)-1);
    printf("%d\n", (int)(p - a) * (int)sizeof *p);
    y = x = 0;
    y += x++ || x++ && x++;
    printf("%d %d\n", x, y);
    printf("%d\n", 100000 * 100000);
    printf("%d %d %d %d\n", -7 / 2, -7 % 2, 7 / -2, 7 % -2);
    printf("%u %u\n", -7 / 2u, 1u - 2u > 0);
    return 0;
}
/* expect:
5 6
16 -7 5
30 20
144 400 -201
20 20
10 21
1 5
7
6
1 1
4 5
1
44 65535
4
3 1
1410065408
-3 -1 -3 1
2147483644 1
*/
