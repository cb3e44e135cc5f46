/* A call through a bad pointer is an access violation at that address. */
#include <stdio.h>
#include <windows.h>

int main(void)
{
    void (*nowhere)(void) = (void (*)(void))0x10;

    __try {
        nowhere();
    } __except (1) {
        printf("%08lx\n", GetExceptionCode());
    }
    return 0;
}
/* expect:
c0000005
*/
