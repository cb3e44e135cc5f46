/* An exception nobody handles ends the program with its code; what was printed stays. */
#include <stdio.h>

int main(void)
{
    printf("before\n");
    *(int *)0x10 = 1;
    printf("after\n");
    return 0;
}
/* expect:
before
exit: C0000005
*/
