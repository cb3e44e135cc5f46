#include <windows.h>
#include <string.h>

static int written, left, freed;

/* Writes behind a block. The variable with its address ends with the function. */
static char *overrun(HANDLE heap)
{
    char *name = HeapAlloc(heap, 0, 16);
    char *neighbour = HeapAlloc(heap, 0, 16);

    strcpy(name, "Grace Murray Hopper");
    written = 1;
    return neighbour;
}

int main(void)
{
    HANDLE heap = HeapCreate(0, 0, 0);

    __try {
        char *neighbour = overrun(heap);

        left = 1;
        freed = HeapFree(heap, 0, neighbour);
    } __except (1) {
    }
    return left;  //@ done
}
