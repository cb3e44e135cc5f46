/* Names for types, enumerations, and one memory seen in two ways. */
#include <stdio.h>

typedef unsigned char octet;
typedef struct node { int value; struct node *next; } node_t, *node_p;
enum colour { RED, GREEN = 5, BLUE, LAST = BLUE + 10 };
typedef enum { OFF, ON } state;
union word { unsigned long all; octet part[4]; struct { unsigned short low, high; } half; };

int main(void)
{
    node_t second = { 2, NULL }, first = { 1, &second };
    node_p p;
    union word w;
    enum colour c = BLUE;
    state s = ON;

    for (p = &first; p; p = p->next)
        printf("%d ", p->value);
    printf("\n%d %d %d %d %d\n", RED, GREEN, c, LAST, s);
    w.all = 0x12345678;
    printf("%x %x %x %x\n", w.part[0], w.part[3], w.half.low, w.half.high);
    printf("%u %u %u\n", sizeof(node_t), sizeof(union word), sizeof(enum colour));
    return 0;
}
/* expect:
1 2 
0 5 6 16 1
78 12 5678 1234
8 4 4
*/
