#include <windows.h>
#include <stdio.h>

static DWORD error;
static char *block;

int main(void)
{
    int i, logs = 0;

    for (i = 0; i < 24; i++) {
        void *where = (void *)(@{hex(start)} + i * 0x05000000);  //@ where
        char *log = VirtualAlloc(where, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ there

        if (log == NULL)
            log = VirtualAlloc(NULL, 0x10000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ anywhere
        if (log == NULL)
            return 1;
        log[0] = '#';
        logs++;
    }
    block = VirtualAlloc(NULL, @{big} * 0x100000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ block
    if (block == NULL)
        error = GetLastError();
    printf("%d logs\n", logs);  //@ sick
    if (block == NULL)
        return 2;
    printf("room for the big block\n");
    return 0;
}
