/* Structs are assigned, passed and returned as a whole. */
#include <stdio.h>

struct point { short x; int y; char tag[3]; };
struct line { struct point from, to; };

struct point make(int x, int y)
{
    struct point p = { 0 };
    p.x = (short)x;
    p.y = y;
    p.tag[0] = 'p';
    return p;
}

int sum(struct point a, int k, struct point b)
{
    a.x += 100;
    return a.x + a.y + k + b.x + b.y;
}

struct line mirror(struct line l)
{
    struct line m;
    m.from = l.to;
    m.to = l.from;
    return m;
}

int main(void)
{
    struct point a = make(1, 2), b;
    struct line l;
    struct point *q = &l.to;

    b = a;
    b.y = 20;
    printf("%d %d %d\n", a.y, b.y, sum(a, 1000, b));
    printf("%d\n", a.x);
    l.from = a;
    *q = b;
    l = mirror(l);
    printf("%d %d %c\n", l.from.y, l.to.y, l.to.tag[0]);
    printf("%d %d\n", make(7, 8).y, mirror(l).to.y);
    printf("%u %u\n", sizeof(struct point), sizeof l);
    b = (a.x ? make(3, 4) : make(5, 6));
    printf("%d %d\n", b.x, b.y);
    return 0;
}
/* expect:
2 20 1124
1
20 2 p
8 20
12 24
3 4
*/
