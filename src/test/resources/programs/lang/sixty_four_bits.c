/* long long: arithmetic, shifts, comparison, conversion, passing and returning. */
#include <stdio.h>

long long square(long long x) { return x * x; }
unsigned __int64 mix(int a, unsigned long long b, char c) { return a + b + c; }
long long global = 0x123456789ABCDEFLL;

int main(void)
{
    long long a = 5000000000LL, b = -3;
    unsigned long long u = 1ull << 63;
    int i = 7;
    long long array[2] = { 1, -1 };

    printf("%lld %lld %lld\n", a * b, a / b, a % b);
    printf("%lld %llu %I64d\n", square(-100000), u, global);
    printf("%llx %llx\n", u >> 4, (long long)u >> 4);
    printf("%d %d %d\n", a > b, u > 1, b < 0);
    printf("%llu\n", mix(1, 2, 3));
    a += i;
    a <<= 2;
    b++;
    printf("%lld %lld ", a, b--);
    printf("%d %d\n", (int)b, (int)a);
    printf("%lld %lld\n", array[0] - array[1], array[1]);
    i = a > 0 && b;
    printf("%d %u %u\n", i, sizeof(a), sizeof(array));
    switch (a) {
    case 20000000028LL: printf("found\n"); break;
    default: printf("no\n");
    }
    printf("%lld %lld\n", -a, ~a);
    printf("%lld\n", (long long)0x80000000 + (int)0x80000000);
    return 0;
}
/* expect:
-15000000000 -1666666666 2
10000000000 9223372036854775808 81985529216486895
800000000000000 f800000000000000
1 1 1
6
20000000028 -2 -3 -1474836452
2 -1
1 8 16
found
-20000000028 -20000000029
0
*/
