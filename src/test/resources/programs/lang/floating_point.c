/* float and double: arithmetic, comparison, conversion. */
#include <stdio.h>

float third(float x) { return x / 3; }
double power(double x, int n) { double r = 1; while (n-- > 0) r *= x; return r; }
double table[3] = { 1, 2.5, -3e2 };
float single = 0.1f;

int main(void)
{
    double d = 7.9;
    float f = 1.5f;
    int i = -7;
    unsigned u = 4000000000u;

    printf("%.3f %.6f %g\n", d + f, third(1), power(2, 10));
    printf("%d %d %u\n", (int)d, (int)-d, (unsigned)3e9);
    printf("%.1f %.1f %.1f\n", (double)i, (double)u, table[1] + table[2]);
    printf("%d %d %d\n", d > f, d == 7.9, single == 0.1);
    printf("%d %d\n", !d, d && f);
    f += 1;
    f++;
    d /= 2;
    printf("%.2f %.2f\n", f, -d);
    i = 10;
    i *= 1.5;
    printf("%d %u %u\n", i, sizeof(f), sizeof(1.0));
    printf("%.3f\n", i / 4 + i / 4.0);
    printf("%e\n", 12345.678);
    return 0;
}
/* expect:
9.400 0.333333 1024
7 -7 3000000000
-7.0 4000000000.0 -297.5
1 1 0
0 1
3.50 -3.95
15 4 8
6.750
1.234568e+004
*/
