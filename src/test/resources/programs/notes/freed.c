#include <stdlib.h>

int main(void)
{
    char *p = malloc(10);
    p[0] = 1;
    free(p);
    p[0] = p[0] & 0;
    free(p);
    return 0;
}
/* notes:
8 freedRead
8 freedWrite
9 doubleFree
*/
