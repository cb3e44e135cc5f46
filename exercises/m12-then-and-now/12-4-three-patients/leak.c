#include <windows.h>
#include <stdio.h>

static int served;
static DWORD error;

/* Serves a request: 0 when done, 1 when it was refused, -1 without memory. */
static int serve(int number)
{
    char *room = VirtualAlloc(NULL, @{room} * 0x100000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ take

    if (room == NULL)
        return -1;  //@ none
    room[0] = (char)number;
    if (number % @{every} == 0)
        return 1;  //@ early
    VirtualFree(room, 0, MEM_RELEASE);  //@ give
    return 0;
}

int main(void)
{
    int i = 1;

    for (; i <= @{look}; i++)  //@ first
        served += serve(i) >= 0;
    while (i <= 400) {  //@ look
        if (serve(i++) < 0) {
            error = GetLastError();
            break;
        }
        served++;
    }
    printf("%d served\n", served);  //@ sick
    return error != 0;
}
