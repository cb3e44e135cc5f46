#include <stdlib.h>
#include <string.h>

char name[4];

int main(void)
{
    char *p = malloc(10);
    strcpy(name, "four");
    p[10] = 1;
    memset(p, 0, 11);
    free(p + 2 - 2);
    return 0;
}
/* notes:
9 overrun strcpy name 4
10 besideWrite
11 besideWrite
*/
