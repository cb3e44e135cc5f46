/* Strings of the C library. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

int main(void)
{
    char text[40] = "reserve,commit;touch";
    char number[20];
    char *end;
    char *part;

    for (part = strtok(text, ",;"); part != NULL; part = strtok(NULL, ",;"))
        printf("%s %u\n", part, strlen(part));
    printf("%d %d %d\n", strcmp("a", "b"), strncmp("page", "pagewalk", 4), _stricmp("PAGE", "page"));
    printf("%s %s\n", strchr("virtual", 't'), strstr("page table entry", "table"));
    printf("%ld ", strtol("0x1Fz", &end, 16));
    printf("%s\n", end);
    printf("%lu %d %s\n", strtoul("4096", NULL, 10), atoi("-12abc"), _itoa(4096, number, 16));
    sprintf(number, "%s-%d", "n", 5);
    _strupr(number);
    printf("%s %d %.3f\n", number, isdigit('7') != 0, atof("2.5e-1"));
    srand(1);
    printf("%d", rand());
    printf(" %d\n", rand());
    return 0;
}
/* expect:
reserve 7
commit 6
touch 5
-1 0 0
tual table entry
31 z
4096 -12 1000
N-5 1 0.250
41 18467
*/
