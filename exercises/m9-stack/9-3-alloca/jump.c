#include <windows.h>

static int result;
static unsigned code;

int main(void)
{
    char local = 0;

    __try {
        *(&local - 64 * 1024) = 1;
        result = 1;
    } __except (code = GetExceptionCode(), 1) {
        result = 2;
    }
    return result;  //@ done
}
