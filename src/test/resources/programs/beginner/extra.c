#include <windows.h>
#include <stdio.h>
int main(void) {
    LPVOID p = VirtualAlloc(NULL, 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    *p = 5;
    p[0] = 3;
    int *q = malloc(40);
    free(q)
    CloseHandle(p);
    BOOL ok = VirtualFree(p, 0, MEM_RELEASE);;
    if (ok == True) return 0;
    return 0;
}}
/* says:
5 error voidDeref void *
6 error voidArithmetic void *
8 error missing ;
11 error undeclaredNear True TRUE
13 error strayBrace 
*/
