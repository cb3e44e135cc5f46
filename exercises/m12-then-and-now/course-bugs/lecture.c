#include <windows.h>

static char *buffer;
static DWORD error;

int main(void)
{
    SIZE_T size = @{small} * 1024;

    buffer = VirtualAlloc((void *)@{hex(region)}, size, MEM_RESERVE, PAGE_READWRITE);
    buffer = (char *)VirtualAlloc(buffer, 1024 * 1024 * 1024, MEM_COMMIT, PAGE_READWRITE);  //@ commit
    error = GetLastError();
    return buffer == NULL;  //@ done
}
