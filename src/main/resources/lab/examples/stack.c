#include <stdio.h>

/* The stack grows by its guard page, one page at a time; at its end the program dies. */
int deeper(int level)
{
    char block[2000];
    block[0] = (char)level;
    if (level % 100 == 0) {
        printf("level %d at %p\n", level, block);
    }
    return deeper(level + 1) + block[0];
}

int main(void)
{
    return deeper(0);
}
