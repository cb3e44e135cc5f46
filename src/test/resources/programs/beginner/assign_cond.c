#include <windows.h>
#include <stdio.h>
int main(void) {
    char *p = VirtualAlloc(NULL, 4096, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
    if (p = NULL) {
        printf("failed\n");
    }
    return 0;
}
/* says:
5 warning assignmentInCondition 
*/
