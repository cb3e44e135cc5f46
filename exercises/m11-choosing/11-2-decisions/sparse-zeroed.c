#include <windows.h>
#include <stdlib.h>

int main(void)
{
    char *m = calloc(0x10000000, 1);
    int i;

    for (i = 0; i < 100; i++)
        m[i * 0x200000] = 1;
    return 0;  //@ done
}
