#include <stdio.h>

/* Never ends by itself: press Stop, or wait until its budget is used up. */
int main(void)
{
    unsigned long rounds = 0;
    for (;;) {
        rounds++;
    }
}
