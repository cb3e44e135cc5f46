#include <windows.h>

static unsigned outer, inner;

/* Uses a page of stack for each call. */
static int deeper(int n)
{
    volatile char page[3800];

    page[0] = (char)n;
    inner = (unsigned)&page[0];
    return n == 0 ? page[0] : deeper(n - 1) + page[0];
}

int main(void)
{
    int local = 0;

    outer = (unsigned)&local;
    deeper(@{pages});  //@ first
    return 0;  //@ second
}
