#include <windows.h>
#include <malloc.h>

static void use(void)
{
    char *frame = _alloca(0x4000000);

    frame[0] = 1;
}

int main(void)
{
    __try {
        use();
    } __except (1) {
    }
    return 0;  //@ done
}
