#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct padded { char c; int n; };

static int count(const struct padded *p, int n)
{
    int i, total = 0;
    for (i = 0; i < n; i++)
        total += p[i].n;
    return total;
}

int main(void)
{
    struct padded one, copy, many[3];
    char text[16];
    char *block = malloc(16);
    unsigned u = 0;
    one.c = 'x';
    one.n = 1;
    copy = one;
    many[0] = many[1] = many[2] = copy;
    sprintf(text, "%s %d", "text", count(many, 3));
    strcpy(block, text);
    block = realloc(block, 400);
    strcat(block, "!");
    u -= 1;
    printf("%s %u\n", block, u);
    free(block);
    block = calloc(4, 4);
    printf("%d\n", block[15]);
    free(block);
    return 0;
}
/* notes:
*/
