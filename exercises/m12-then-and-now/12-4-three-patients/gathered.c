#include <windows.h>
#include <stdio.h>

static DWORD error;

int main(void)
{
    int i, logs = 0;
    char *big = NULL;

    for (i = 0; i < 24; i++) {
        void *where = NULL;
        char *log = VirtualAlloc(where, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);

        if (log == NULL)
            log = VirtualAlloc(NULL, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
        if (log == NULL)
            return 1;
        log[0] = '#';
        logs++;
    }
    big = VirtualAlloc(NULL, @{big} * 0x100000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    if (big == NULL)
        error = GetLastError();
    printf("%d logs\n", logs);
    if (big == NULL)
        return 2;
    printf("room for the big block\n");
    return 0;
}
