/* Initialisers of all kinds. */
#include <stdio.h>

struct inner { int a, b; };
struct outer { char name[6]; struct inner i[2]; int *where; };

int target = 42;
int lengths[] = { 1, 2, 3, [6] = 7, 8 };
int grid[][3] = { { 1, 2, 3 }, { 4 }, 7, 8, 9 };
char text[] = "hello";
char cut[3] = "abc";
const char *words[] = { "zero", "one", "two" };
struct outer o = { "outer", { { 1, 2 }, { 3, 4 } }, &target };
struct outer flat = { "flat", 1, 2, 3, 4, &lengths[2] };
struct outer named = { .where = &target, .i[1].b = 9, .name = "named" };
static int *const here = &grid[1][2];
unsigned short wide[] = L"wide";

int main(void)
{
    int i;
    struct inner local = { .b = 5 }, copies[2] = { local, { 6, 7 } };
    char buffer[8] = "ab";
    int matrix[2][2] = { 1, 2, 3 };
    char *p = "tail" + 1;

    printf("%u %u %u\n", sizeof(lengths) / sizeof(lengths[0]), sizeof(grid) / sizeof(grid[0]), sizeof(text));
    for (i = 0; i < 8; i++)
        printf("%d ", lengths[i]);
    printf("\n%d %d %d %d\n", grid[1][0], grid[1][1], grid[2][0], grid[2][2]);
    printf("%c %s %s %u\n", cut[2], words[2], o.name, sizeof(wide));
    printf("%d %d %d %d\n", o.i[1].a, *o.where, flat.i[1].b, *flat.where);
    printf("%s %d %d %d\n", named.name, named.i[1].b, named.i[0].a, *named.where);
    printf("%d %d %d %d\n", local.a, local.b, copies[0].b, copies[1].a);
    printf("%d %d %d %s\n", buffer[1], buffer[7], matrix[1][1], p);
    printf("%d %d\n", *here, wide[1] == 'i');
    return 0;
}
/* expect:
8 3 6
1 2 3 0 0 0 7 8 
4 0 7 9
c two outer 10
3 42 4 3
named 9 0 42
0 5 5 6
98 0 0 ail
0 1
*/
