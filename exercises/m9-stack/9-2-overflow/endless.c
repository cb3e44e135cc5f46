#include <windows.h>

static unsigned depth, code;

static int deeper(int n)
{
    volatile char room[@{kib} * 1024];

    depth = n;
    room[0] = (char)n;
    return deeper(n + 1) + room[0];
}

int main(void)
{
    __try {
        deeper(1);  //@ first
    } __except (code = GetExceptionCode(), 1) {
    }
    return 0;  //@ second
}
