/* A section with SEC_RESERVE charges no commit, yet its prototype PTEs take pool: there can't be any number of them. */
#include <windows.h>
#include <stdio.h>

int main(void)
{
    HANDLE m;
    int i;

    for (i = 0; i < 200; i++) {
        m = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE | SEC_RESERVE, 0, 0x40000000, NULL);
        if (m == NULL)
            break;
        CloseHandle(m);
    }
    printf("closed each time: %d\n", i);
    for (i = 0; i < 100000; i++) {
        m = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE | SEC_RESERVE, 0, 0x40000000, NULL);
        if (m == NULL)
            break;
    }
    printf("kept open: ended %d\n", i < 100000);
    return 0;
}
/* expect:
closed each time: 200
kept open: ended 1
*/
