#include <windows.h>
#include <stdio.h>

static char *p;

int main(void)
{
    HANDLE mine = HeapCreate(0, 0, 0);

    p = HeapAlloc(mine, 0, 40);
    if (p == NULL)
        return 1;
    p[0] = 1;
    p = NULL;
    HeapDestroy(HeapCreate(0, 0, 0));
    if (!HeapValidate(mine, 0, NULL) || !HeapValidate(GetProcessHeap(), 0, NULL))
        return 3;
    printf("freed\n");
    return 0;
}
