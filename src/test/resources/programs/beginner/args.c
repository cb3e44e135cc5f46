#include <windows.h>
int main(void) {
    char *p = VirtualAlloc(NULL, 4096, PAGE_READWRITE);
    if (p == NULL) return 1;
    *p = 1;
    VirtualFree(p, MEM_RELEASE);
    return 0;
}
/* says:
3 error argumentCount VirtualAlloc 4 3 LPVOID VirtualAlloc(LPVOID lpAddress, SIZE_T dwSize, DWORD flAllocationType, DWORD flProtect)
6 error argumentCount VirtualFree 3 2 BOOL VirtualFree(LPVOID lpAddress, SIZE_T dwSize, DWORD dwFreeType)
*/
