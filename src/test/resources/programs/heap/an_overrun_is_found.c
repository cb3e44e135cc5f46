/* An overrun destroys the header behind the block: HeapValidate sees it, HeapFree raises. */
#include <windows.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    HANDLE heap = HeapCreate(0, 0, 0);
    char *first = HeapAlloc(heap, 0, 16);
    char *second = HeapAlloc(heap, 0, 16);

    strcpy(second, "still here");
    printf("valid %d\n", HeapValidate(heap, 0, NULL));
    memset(first, 'A', 24);
    printf("valid %d, %s\n", HeapValidate(heap, 0, NULL), second);
    __try {
        HeapFree(heap, 0, first);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        printf("raised %lX\n", GetExceptionCode());
    }
    HeapFree(heap, 0, first);
    printf("not reached\n");
    return 0;
}
/* expect:
valid 1
valid 0, still here
raised C0000374
exit: C0000374
*/
