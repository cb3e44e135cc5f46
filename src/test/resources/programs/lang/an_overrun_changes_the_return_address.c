/* The return address lies behind the locals and can be overwritten. */
#include <stdio.h>
#include <stdlib.h>

void taken(void)
{
    printf("taken\n");
    exit(3);
}

void victim(void)
{
    unsigned buffer[2];
    unsigned i;

    for (i = 0; i < 6; i++)
        buffer[i] = (unsigned)taken;
}

int main(void)
{
    victim();
    printf("returned\n");
    return 0;
}
/* expect:
taken
exit: 3
*/
