#define _DEBUG
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <crtdbg.h>

/* The sum of the first n squares; -1 for a negative n. */
static int squares(int n)
{
    int i, sum = 0;
    int *table = malloc(100 * sizeof(int));  //@ take

    if (n < 0)
        return -1;  //@ early
    for (i = 0; i < n; i++)
        table[i] = i * i;
    for (i = 0; i < n; i++)
        sum += table[i];
    free(table);  //@ give
    return sum;
}

int main(void)
{
    int good = squares(@{seats});
    int bad = squares(-1);  //@ negative

    if (_CrtDumpMemoryLeaks())
        return 1;
    printf("%d %d: no leaks\n", good, bad);
    return 0;
}
