/* Run once after the engine was compiled, so that the ahead-of-time cache knows what a program needs. */
#include <windows.h>
#include <stdio.h>
#include "probe.h"

static int sum(const int *numbers, int count)
{
    int s = 0, i;
    for (i = 0; i < count; i++)
        s = (s + numbers[i]) & 1023;
    return s;
}

int main(void)
{
    MEMORY_BASIC_INFORMATION info;
    unsigned char seen = 0;
    int i, j, total = 0;
    int *numbers = (int *)VirtualAlloc(NULL, 65536, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    for (i = 0; i < 256; i++)
        numbers[i] = i;
    for (j = 0; j < 200; j++)
        total += sum(numbers, 256);
    VirtualQuery(numbers, &info, sizeof info);
    printf("%d %08lx %lu\n", total, (unsigned long)info.State, GetLastError());
    printf("%d\n", try_read((const void *)0x10, &seen));
    VirtualFree(numbers, 0, MEM_RELEASE);
    return 0;
}
