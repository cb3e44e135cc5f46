#include <windows.h>
#include <stdio.h>

static int served;
static DWORD error;

/* Serves a request: 0 when done, 1 when it was refused, -1 without memory. */
static int serve(int number)
{
    char *room = VirtualAlloc(NULL, @{room} * 0x100000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);

    if (room == NULL)
        return -1;
    room[0] = (char)number;
    if (number % @{every} == 0) {
        VirtualFree(room, 0, MEM_RELEASE);
        return 1;
    }
    VirtualFree(room, 0, MEM_RELEASE);
    return 0;
}

int main(void)
{
    int i = 1;

    for (; i <= @{look}; i++)
        served += serve(i) >= 0;
    while (i <= 400) {
        if (serve(i++) < 0) {
            error = GetLastError();
            break;
        }
        served++;
    }
    printf("%d served\n", served);
    return error != 0;
}
