/* The index of an assignment's left side is changed by the call on its right: found before a bare call, after any other value. */
#include <stdio.h>

struct pair { int x, y; };

int at;
int whole[4];
char narrow[4];
unsigned int without[4];
struct pair pairs[4];

int next(void) { at++; return 9; }
struct pair both(void) { struct pair r = {7, 8}; at++; return r; }

void show(char *what)
{
    int i;

    printf("%s:", what);
    for (i = 0; i < 3; i++)
        printf(" %d %d %u %d%d", whole[i], narrow[i], without[i], pairs[i].x, pairs[i].y);
    printf("\n");
    for (i = 0; i < 4; i++) {
        whole[i] = narrow[i] = without[i] = 0;
        pairs[i].x = pairs[i].y = 0;
    }
    at = 0;
}

int main(void)
{
    whole[at] = next();
    show("bare");
    narrow[at] = next();
    show("narrowed");
    without[at & 3] = next();
    show("another sign");
    whole[at] = next() + 1;
    show("computed");
    whole[!at] = at == 0 ? next() : 3;
    show("chosen");
    pairs[at] = both();
    show("a struct");
    pairs[at].x = next();
    show("a member");
    narrow[next() - 8] = next();
    show("calls on both sides");
    whole[next() - 8] = at + 1;
    show("a call on the left");
    return 0;
}
/* expect:
bare: 9 0 0 00 0 0 0 00 0 0 0 00
narrowed: 0 0 0 00 0 9 0 00 0 0 0 00
another sign: 0 0 0 00 0 0 9 00 0 0 0 00
computed: 0 0 0 00 10 0 0 00 0 0 0 00
chosen: 9 0 0 00 0 0 0 00 0 0 0 00
a struct: 0 0 0 78 0 0 0 00 0 0 0 00
a member: 0 0 0 90 0 0 0 00 0 0 0 00
calls on both sides: 0 0 0 00 0 9 0 00 0 0 0 00
a call on the left: 0 0 0 00 1 0 0 00 0 0 0 00
*/
