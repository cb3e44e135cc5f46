#include <stdio.h>
#include <windows.h>

static DWORD exception, code, global, block;
static int units;

/* The same function as in old.c: what lies before main decides where main begins. */
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
    MEMORY_BASIC_INFORMATION image;

    VirtualQuery((void *)main, &image, sizeof image);
    printf("moved=%u\n", (unsigned)image.AllocationBase + @{slide} * 0x10000 + ((unsigned)main - (unsigned)image.AllocationBase));
    return 0;
}
