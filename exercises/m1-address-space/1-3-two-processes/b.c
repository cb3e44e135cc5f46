#include <stdio.h>
#include <windows.h>

/* What is at an address; -1 if Windows doesn't let us read there. */
static int try_read(const volatile int *from)
{
    __try {
        return *from;
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        return -1;
    }
}

int main(void)
{
    DWORD error = 0;
    int seen = -1, got = -2;
    int *p = VirtualAlloc((void *)@{hex(base)}, 0x1000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);

    if (p == NULL) {
        error = GetLastError();
        return 1;
    }
    seen = p[@{slot}];
    p[@{slot}] = @{theirs};
    got = try_read((int *)@{hex(alone)});  //@ sent
    printf("B: %d, then %d\n", seen, got);  //@ done
    return 0;
}
