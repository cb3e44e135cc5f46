#include <windows.h>
#include <stdio.h>
struct node { int value; struct node *next }
int main(void) {
    struct node n;
    n->value = 3;
    struct node *p = &n;
    p.value = 4;
    SYSTEM_INFO si;
    GetSystemInfo(si);
    printf("%u\n", si.dwPagesize);
    return 0;
}
/* says:
3 error missing ;
4 error twoTypes struct node int
6 error arrowOnStruct struct node value
8 error dotOnPointer struct node * value
10 error needsAddress struct _SYSTEM_INFO struct _SYSTEM_INFO *
11 error noMemberNear struct _SYSTEM_INFO dwPagesize dwPageSize
*/
