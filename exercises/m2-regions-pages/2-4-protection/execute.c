#include <stdio.h>
#include <windows.h>

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
    DWORD writable, readable, runnable, closed, old;
    int i;
    BYTE *page = VirtualAlloc((void *)@{hex(site)}, 0x4000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);

    if (page == NULL)
        return 1;
    for (i = 0; i < 4; i++) {  /* UD2 at the same place of each page */
        page[i * 0x1000 + @{hex(at, 3)}] = 0x0F;
        page[i * 0x1000 + @{hex(at, 3)} + 1] = 0x0B;
    }
    VirtualProtect(page + 0x1000, 0x1000, PAGE_READONLY, &old);
    VirtualProtect(page + 0x2000, 0x1000, PAGE_EXECUTE_READ, &old);
    VirtualProtect(page + 0x3000, 0x1000, PAGE_NOACCESS, &old);

    writable = jump(page + @{hex(at, 3)});  //@ jump
    readable = jump(page + 0x1000 + @{hex(at, 3)});
    runnable = jump(page + 0x2000 + @{hex(at, 3)});
    closed = jump(page + 0x3000 + @{hex(at, 3)});
    printf("%08lX %08lX %08lX %08lX\n", writable, readable, runnable, closed);  //@ done
    return 0;
}
