#include <windows.h>

/* Only asks where things are. */
int main(void)
{
    int here = 0;
    int *local = &here;
    HANDLE heap = GetProcessHeap();
    void *program = (void *)main;

    return heap && program ? *local : 1;  //@ ready
}
