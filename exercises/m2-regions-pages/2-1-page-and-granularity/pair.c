#include <stdio.h>
#include <windows.h>

int main(void)
{
    SYSTEM_INFO info;
    char *a, *b;

    GetSystemInfo(&info);
    printf("page %lu, granularity %lu\n", info.dwPageSize, info.dwAllocationGranularity);

    a = VirtualAlloc(NULL, @{bytes}, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ first
    b = VirtualAlloc(NULL, @{bytes}, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ second
    if (a == NULL || b == NULL)  //@ both
        return 1;
    printf("a = %p, b = %p\n", a, b);
    return 0;
}
