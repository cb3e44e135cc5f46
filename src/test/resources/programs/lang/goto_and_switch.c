/* Jumps of all kinds. */
#include <stdio.h>

int find(int m[3][3], int what)
{
    int i, j;
    for (i = 0; i < 3; i++)
        for (j = 0; j < 3; j++)
            if (m[i][j] == what)
                goto found;
    return -1;
found:
    return i * 10 + j;
}

const char *kind(int c)
{
    switch (c) {
    case 'a': case 'e': case 'i': case 'o': case 'u':
        return "vowel";
    case '0':
    default:
        return "other";
    case ' ':
        break;
    }
    return "space";
}

int duff(int n)
{
    int count = 0, loops = (n + 3) / 4;
    switch (n % 4) {
    case 0: do { count++;
    case 3:      count++;
    case 2:      count++;
    case 1:      count++;
            } while (--loops > 0);
    }
    return count;
}

int main(void)
{
    int m[3][3] = { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };
    int n = 0, i;

    printf("%d %d\n", find(m, 6), find(m, 10));
    printf("%s %s %s\n", kind('e'), kind('x'), kind(' '));
    printf("%d %d %d\n", duff(1), duff(10), duff(12));
again:
    n++;
    if (n < 3)
        goto again;
    for (i = 0; ; i++) {
        if (i == 2)
            continue;
        if (i > 4)
            break;
        n += i;
    }
    do
        n--;
    while (n > 5);
    printf("%d %d\n", n, i);
    for (int k = 0, l = 10; k < l; k++, l--)
        n += l - k;
    printf("%d\n", n);
    return 0;
}
/* expect:
12 -1
vowel other space
1 10 12
5 5
35
*/
