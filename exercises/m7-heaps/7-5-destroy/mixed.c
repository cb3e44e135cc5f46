#include <windows.h>
#include <stdio.h>

static char *p;

int main(void)
{
    HANDLE mine = HeapCreate(0, 0, 0);

    p = HeapAlloc(mine, 0, 40);  //@ take
    if (p == NULL)
        return 1;
    p[0] = 1;
    if (!HeapFree(GetProcessHeap(), 0, p))  //@ free
        return 2;
    if (!HeapValidate(mine, 0, NULL) || !HeapValidate(GetProcessHeap(), 0, NULL))  //@ look
        return 3;
    printf("freed\n");
    return 0;
}
