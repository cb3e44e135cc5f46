#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

static char *block[1000];

static unsigned free_promise(void)
{
    MEMORYSTATUS status;

    GlobalMemoryStatus(&status);
    return status.dwAvailPageFile;
}

int main(void)
{
    int i;
    unsigned before, after;

    free_promise();
    before = free_promise();
    for (i = 0; i < @{n}; i++)
        block[i] = malloc(@{bytes});
    after = free_promise();
    printf("commit=%u\n", (before - after) / 4096);
    return 0;
}
