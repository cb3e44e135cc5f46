#include <malloc.h>
#include <stdio.h>
#include <windows.h>

/* The default heap, and that of the C runtime if it is another one. */
int main(void)
{
    printf("count=%d\n", (HANDLE)_get_heap_handle() == GetProcessHeap() ? 1 : 2);
    return 0;
}
