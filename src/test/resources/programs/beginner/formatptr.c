#include <windows.h>
#include <stdio.h>
int main(void) {
    char *p = VirtualAlloc(NULL, 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    if (!p) return 1;
    printf("at %d, %s\n", p, 4096);
    printf("%d %d\n", 1);
    return 0;
}
/* says:
6 warning formatPointer %d
6 warning formatType %s int
7 warning formatCount 2 1
*/
