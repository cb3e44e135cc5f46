#include <windows.h>

int main(void)
{
    volatile unsigned char code[16];

    code[0] = 0xC3;
    return 0;  //@ done
}
