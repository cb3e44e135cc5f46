/* windows.h brings string.h, stdlib.h and ctype.h along, but not stdio.h; the debug heap is still chosen later. */
#include <windows.h>
#define _DEBUG
#define _CRTDBG_MAP_ALLOC
#include <stdlib.h>
#include <crtdbg.h>
#include <stdio.h>

int main(void)
{
    char *p = malloc(10);

    strcpy(p, "x");
    printf("%d %d\n", (unsigned char)p[10], _CrtIsValidHeapPointer(p));
    printf("%d %d\n", ((int *)p)[-3] == 10, ((char **)p)[-6] != NULL);
    free(p);
    return 0;
}
/* expect:
253 1
1 1
*/
