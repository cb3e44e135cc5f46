#include <windows.h>

static DWORD exception, code, global, block;
static int units;

/* Jumps to an address. Says which exception came of it, 0 for none. */
static DWORD jump(void *to)
{
    __try {
        ((void (*)(void))to)();
        return 0;
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        return GetExceptionCode();
    }
}

int main(void)
{
    BYTE *page = VirtualAlloc((void *)@{hex(site)}, 0x1000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    BYTE *p = HeapAlloc(GetProcessHeap(), 0, @{n});

    if (page == NULL || p == NULL)
        return 1;
    page[0] = 0x0F;  /* UD2 */
    page[1] = 0x0B;
    code = (DWORD)main;
    global = (DWORD)&units;
    block = (DWORD)p;
    exception = jump(page);  //@ jump
    units = *(WORD *)(p - 8);  //@ header
    return 0;  //@ done
}
