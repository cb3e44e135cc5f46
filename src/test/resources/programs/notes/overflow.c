int main(void)
{
    int i = 2147483647;
    unsigned u = 4294967295u;
    long long w = 9223372036854775807LL;
    u = u + 1;
    i = i + 1;
    w = w * 2;
    return (i & 0) + (int)u + (int)(w & 0);
}
/* notes:
7 overflow 2147483647 + 1 -2147483648
8 overflow 9223372036854775807 * 2 -2
*/
