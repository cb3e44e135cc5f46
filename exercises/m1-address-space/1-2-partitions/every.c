#include <stdio.h>
#include <windows.h>

struct part {
    const char *name;
    DWORD first, last;
};

static const struct part parts[] = {
    { "NULL zone", 0x00000000, 0x0000FFFF },
    { "user zone", 0x00010000, 0x7FFEFFFF },
    { "no-access zone", 0x7FFF0000, 0x7FFFFFFF },
    { "kernel", 0x80000000, 0xFFFFFFFF },
};

/* Prints the parts that an address belongs to. */
static void tell(DWORD address)
{
    int i;

    for (i = 0; i < 4; i++)
        printf("%08lX: [%s]\n", address, parts[i].name);
}

int main(void)
{
    SYSTEM_INFO info;
    DWORD highest;

    GetSystemInfo(&info);
    highest = (DWORD)info.lpMaximumApplicationAddress;
    tell(0);
    tell((DWORD)&info);
    tell(highest);
    tell(highest + 1);
    tell(0x7FFFFFFF);
    tell(0x80000000);
    return 0;
}
