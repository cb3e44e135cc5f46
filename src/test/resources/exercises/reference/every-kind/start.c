#include <windows.h>

int main(void)
{
    /* @{pages} pages at @{hex(base)} */
    return 0;
}
