#define _DEBUG
#include <windows.h>
#include <stdlib.h>
#include <crtdbg.h>

int main(void)
{
    int seen = 0;
    unsigned char *p = malloc(16);

    p[4] = @{seats};
    free(p);
    seen = p[4];
    return seen;  //@ end
}
