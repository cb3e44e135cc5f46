#include <windows.h>
#include <stdio.h>

static int count;
static DWORD error;

/* Each round takes a region, works with it, and gives it back. */
int main(void)
{
    SIZE_T size = @{piece} * 1024 * 1024;

    while (count < @{rounds}) {
        char *p = VirtualAlloc(NULL, size, MEM_RESERVE, PAGE_READWRITE);  //@ take

        count++;
        if (p == NULL) {
            error = GetLastError();
            break;
        }
        VirtualAlloc(p, 0x1000, MEM_COMMIT, PAGE_READWRITE);  //@ commit
        p[0] = (char)count;
        VirtualFree(p, size, MEM_RELEASE);  //@ free
    }
    if (error == 0)
        printf("%d rounds\n", count);
    return error != 0;  //@ done
}
