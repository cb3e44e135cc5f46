/* Standard error is no part of the output. */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    fprintf(stdout, "one ");
    fprintf(stderr, "not here ");
    fputs("two\n", stdout);
    perror("nor here");
    abort();
    return 0;
}
/* expect:
one two
exit: 3
*/
