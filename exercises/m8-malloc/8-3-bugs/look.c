#define _DEBUG
#include <windows.h>
#include <stdlib.h>
#include <crtdbg.h>

int main(void)
{
    int i, checked = -1;
    char *p = malloc(@{seats});

    for (i = 0; i <= @{seats}; i++)  //@ first
        p[i] = (char)i;
    checked = _CrtCheckMemory();
    return checked;  //@ end
}
