/* Compound assignment and ++ on everything that can be assigned. */
#include <stdio.h>

struct s { unsigned char b; short h; int w; long long q; float f; double d; int *p; } g, *pg = &g;
int array[4] = { 1, 2, 3, 4 };
int calls;
int *at(int i) { calls++; return &array[i]; }
int one(void) { return 1; }

int main(void)
{
    int i = 2;
    char c = 127;
    unsigned char *bytes = (unsigned char *)array;
    int *p = array;

    g.b = 250; g.b += 10; printf("%d ", g.b++); printf("%d ", ++g.b);
    g.h = -1; g.h <<= 3; g.h -= one(); printf("%d ", g.h);
    g.w = 7; g.w *= g.w--; 
    g.w = 1000; g.w %= 7; g.w ^= 0xF0; printf("%d ", g.w);
    g.q = 1; g.q <<= 40; g.q |= i; printf("%lld ", g.q++);
    pg->f = 1; pg->f /= 4; pg->f++; pg->d -= 0.25; printf("%.2f %.2f\n", g.f, g.d--);
    pg->p = array; pg->p++; *pg->p++ += 5; printf("%d %d ", array[1], *pg->p);
    *at(3) *= 10; (*at(0))++; printf("%d %d %d\n", array[3], array[0], calls);
    c++; printf("%d ", c);
    array[i++] += i; printf("%d ", i);
    array[array[0] - 2] -= 1; printf("%d ", array[0]);
    *p++ = *p + 0; p += 2; printf("%d ", (int)(p - array));
    bytes[1] = 1; printf("%d ", array[0]);
    bytes[i] ^= bytes[i - 1]; i = -i; i >>= 1; printf("%d\n", i);
    i = 5; i = i++ + ++i; i = 3; i = i - 10; printf("%d %d\n", i, i / 2);
    i = 0; i += one() + one(); i = i << one(); i = 3 - i; printf("%d\n", i);
    { unsigned u = 0x80000000; int n = (int)u; u >>= 31; n >>= 31; printf("%u %d\n", u, n); }
    return 0;
}
/* expect:
4 6 -9 246 1099511627778 1.25 -0.25
7 3 40 2 2
-128 3 1 3 257 -2
-7 -3
-1
1 -1
*/
