#define _DEBUG
#include <stdio.h>
#include <stdlib.h>
#include <crtdbg.h>

int main(void)
{
    unsigned char *p = malloc(@{n});

    /* As long as these four bytes are whole the block counts as whole. */
    p[@{n}] = 0xFD;
    printf("fence=%d\n", _CrtCheckMemory() ? p[@{n}] : 0);
    return 0;
}
