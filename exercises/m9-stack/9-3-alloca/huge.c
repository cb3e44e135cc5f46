#include <windows.h>
#include <malloc.h>

static int result;

static int take(void)
{
    char *p = _alloca(2 * 1024 * 1024);

    if (p == NULL)
        return 1;
    p[0] = 1;
    return 3;
}

int main(void)
{
    __try {
        result = take();
    } __except (GetExceptionCode() == 0xC00000FD) {
        result = 2;
    }
    return result;  //@ done
}
