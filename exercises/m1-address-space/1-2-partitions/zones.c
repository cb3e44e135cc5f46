#include <stdio.h>
#include <windows.h>

/* Reads one byte. 1: it worked, 0: Windows refused. */
static int readable(const volatile char *a)
{
    __try {
        char c = *a;
        (void)c;
        return 1;
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        return 0;
    }
}

int main(void)
{
    char *mine = VirtualAlloc((void *)@{hex(base)}, 0x1000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    int low, own, hole, gap, kernel;

    if (mine == NULL)
        return 1;
    low = readable((char *)@{hex(small)});  //@ read
    own = readable((char *)@{hex(inside)});
    hole = readable((char *)@{hex(outside)});
    gap = readable((char *)@{hex(forbidden)});
    kernel = readable((char *)@{hex(system)});
    printf("%d%d%d%d%d\n", low, own, hole, gap, kernel);  //@ done
    return 0;
}
