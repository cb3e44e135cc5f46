#include <window.h>
#include "windows.h"
#incldue <stdio.h>
int main(void) {
    printf("hi\n");
    return 0;
}
/* says:
1 error includeUnknownNear window.h windows.h
3 error unknownDirectiveNear incldue include
*/
