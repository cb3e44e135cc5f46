#include <windows.h>
#include <malloc.h>
#include <stdlib.h>

static char *block[1000];
static char *q;
static int own, room;
static HANDLE process_heap;

int main(void)
{
    int i;

    process_heap = GetProcessHeap();
    room = HeapCompact((HANDLE)_get_heap_handle(), 0);
    for (i = 0; i < @{n}; i++)  //@ first
        block[i] = malloc(@{bytes});
    q = malloc(@{big});  //@ big
    own = !HeapValidate(GetProcessHeap(), 0, block[0]);
    free(q);  //@ done
    for (i = 0; i < @{n}; i++)
        free(block[i]);
    return 0;  //@ end
}
