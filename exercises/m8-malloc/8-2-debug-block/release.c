#include <windows.h>
#include <stdlib.h>

int main(void)
{
    char *p, *q;

    p = malloc(@{n});
    q = malloc(@{m});
    return p != NULL && q != NULL ? 0 : 1;  //@ second
}
