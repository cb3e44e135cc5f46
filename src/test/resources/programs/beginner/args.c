#include <windows.h>
int main(void) {
    char *p = VirtualAlloc(NULL, 4096, PAGE_READWRITE);
    if (p == NULL) return 1;
    *p = 1;
    VirtualFree(p, MEM_RELEASE);
    return 0;
}
/* says:
3 error argumentCount VirtualAlloc 4 3 void *VirtualAlloc(void *lpAddress, unsigned long dwSize, unsigned long flAllocationType, unsigned long flProtect)
6 error argumentCount VirtualFree 3 2 int VirtualFree(void *lpAddress, unsigned long dwSize, unsigned long dwFreeType)
*/
