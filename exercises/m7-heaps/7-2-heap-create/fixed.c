#include <windows.h>
#include <stdio.h>

static HANDLE heap;

/* Memory for a picture, in a heap of its own. */
static char *load(SIZE_T bytes)
{
    heap = HeapCreate(0, 4096, 1024 * 1024);  //@ create
    if (heap == NULL)  //@ check
        return NULL;
    return HeapAlloc(heap, 0, bytes);  //@ block
}

int main(void)
{
    char *picture = load(600 * 1024);  //@ size

    if (picture == NULL)
        return 2;
    picture[600 * 1024 - 1] = 1;
    printf("picture loaded\n");
    HeapDestroy(heap);
    return 0;
}
