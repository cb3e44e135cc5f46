/* Functions with any number of arguments. */
#include <stdio.h>
#include <stdarg.h>

int sum(int n, ...)
{
    va_list ap;
    int s = 0;
    va_start(ap, n);
    while (n-- > 0)
        s += va_arg(ap, int);
    va_end(ap);
    return s;
}

void say(const char *format, ...)
{
    char buffer[64];
    va_list ap;
    va_start(ap, format);
    vsprintf(buffer, format, ap);
    va_end(ap);
    printf("[%s]\n", buffer);
}

double average(int n, ...)
{
    va_list ap;
    double s = 0;
    int i;
    va_start(ap, n);
    for (i = 0; i < n; i++)
        s += va_arg(ap, double);
    va_end(ap);
    return s / n;
}

int main(void)
{
    char c = 'x';
    float f = 0.5f;

    printf("%d %d\n", sum(0), sum(3, 1, 20, 300));
    say("%d %s %c %.1f", 7, "seven", c, f);
    printf("%.2f\n", average(3, 1.0, 2.0, 4.5));
    return 0;
}
/* expect:
0 321
[7 seven x 0.5]
2.50
*/
