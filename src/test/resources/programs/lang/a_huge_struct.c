/* A struct bigger than memory can be named, but copying it faults. */
#include <stdio.h>
#include <windows.h>

struct huge { char bytes[0x70000000]; };

int main(void)
{
    struct huge *p = (struct huge *)0x10000, *q = (struct huge *)0x20000;

    __try {
        *p = *q;
    } __except (1) {
        printf("%08lx\n", GetExceptionCode());
    }
    return 0;
}
/* expect:
c0000005
*/
