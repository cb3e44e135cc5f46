#include <stdio.h>
#include <windows.h>

int main(void)
{
    int *p = VirtualAlloc((void *)@{hex(base)}, 0x1000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    int *own = VirtualAlloc((void *)@{hex(alone)}, 0x1000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    int again = -1;

    if (p == NULL || own == NULL)
        return 1;
    p[@{slot}] = @{mine};
    own[0] = @{mine};
    printf("A: %d at %p\n", p[@{slot}], (void *)&p[@{slot}]);  //@ written
    again = p[@{slot}];
    printf("A reads %d\n", again);  //@ again
    return 0;
}
