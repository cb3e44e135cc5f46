#include <windows.h>
int main(void) {
    char *p = VirtualAlloc(NULL, 4096, MEM_RESERV | MEM_COMIT, PAGE_READWRIT);
    if (p == NULL) return 1;
    *p = 1;
    return 0;
}
/* says:
3 error undeclaredNear MEM_RESERV MEM_RESERVE
3 error undeclaredNear MEM_COMIT MEM_COMMIT
3 error undeclaredNear PAGE_READWRIT PAGE_READWRITE
*/
