#include <windows.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char *p = VirtualAlloc(NULL, 32 * 1024 * 1024, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ take

    if (p == NULL)
        return 1;
    p[0] = @{seats};
    free(p);  //@ free
    printf("given back\n");
    return 0;
}
