#include <windows.h>

static int walk(int depth)
{
    char *room = HeapAlloc(GetProcessHeap(), 0, @{scratch});

    room[0] = 1;
    return depth == 0 ? 0 : walk(depth - 1) + room[0];
}

int main(void)
{
    walk(60);
    return 0;  //@ done
}
