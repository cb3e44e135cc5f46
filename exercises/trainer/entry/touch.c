#include <windows.h>

int main(void)
{
    volatile char *p = VirtualAlloc((void *)@{hex(region)}, 0x10000, MEM_RESERVE | MEM_COMMIT,
                                    @{written} ? PAGE_READWRITE : PAGE_READONLY);
    p += @{index} * 0x1000;
    if (@{written})
        *p = 42;
    else
        (void)*p;
    return 0;  //@ touched
}
