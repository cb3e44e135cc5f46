#include <stdio.h>
#include <windows.h>

int main(void)
{
    printf("closed=%d\n", CloseHandle((HANDLE)@{hex(junk)}) == FALSE ? 0 : 1);
    return 0;
}
