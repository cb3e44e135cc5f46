#include <windows.h>

/* Nothing happens here: the calls are yours. */
int main(void)
{
    int ready = 1;
    return ready - 1;  //@ ready
}
