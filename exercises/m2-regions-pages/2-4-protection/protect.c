#include <stdio.h>
#include <windows.h>

/* Writes one byte. 1: it worked, 0: Windows stopped it. */
static int writable(volatile char *a)
{
    __try {
        *a = 1;
        return 1;
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        return 0;
    }
}

int main(void)
{
    char *p = VirtualAlloc((void *)@{hex(base)}, @{pages} * 0x1000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    int lower, inner, upper, first, again;
    DWORD old;

    if (p == NULL)
        return 1;
    /* A few bytes shall be read-only. */
    VirtualProtect((void *)@{hex(from)}, @{bytes}, PAGE_READONLY, &old);  //@ protect
    lower = writable((char *)@{hex(below)});  //@ write
    inner = writable((char *)@{hex(inside)});
    upper = writable((char *)@{hex(above)});
    /* The last page becomes a tripwire. */
    VirtualProtect(p + (@{pages} - 1) * 0x1000, 0x1000, PAGE_READWRITE | PAGE_GUARD, &old);  //@ guard
    first = writable(p + (@{pages} - 1) * 0x1000 + 8);
    again = writable(p + (@{pages} - 1) * 0x1000 + 8);
    printf("%d%d%d, %d%d\n", lower, inner, upper, first, again);  //@ done
    return 0;
}
