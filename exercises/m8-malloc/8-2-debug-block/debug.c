#define _DEBUG
#include <windows.h>
#include <stdlib.h>
#include <crtdbg.h>

int main(void)
{
    char *p, *q = NULL;

    p = malloc(@{n});
    q = malloc(@{m});  //@ second
    return p != NULL && q != NULL ? 0 : 1;  //@ third
}
