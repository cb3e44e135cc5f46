/* Globals and locals lie in memory: what is written behind an array is in what lies there. */
#include <stdio.h>

struct pair { char name[4]; int number; } pair;

int main(void)
{
    int i;

    pair.number = 1;
    for (i = 0; i < 8; i++)
        pair.name[i] = 0x41 + i;
    printf("%x\n", pair.number);
    return 0;
}
/* expect:
48474645
*/
