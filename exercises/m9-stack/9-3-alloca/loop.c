#include <windows.h>
#include <malloc.h>

static int eat(void)
{
    int i, sum = 0;

    for (i = 0; i < @{rounds}; i++) {
        char *p = _alloca(@{kib} * 1024);
        p[0] = (char)i;
        sum += p[0];
    }
    return sum;
}

int main(void)
{
    eat();  //@ first
    return 0;  //@ second
}
