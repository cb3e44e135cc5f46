#include <windows.h>
#include <stdio.h>

int main(void)
{
    DWORD old;
    BYTE *code = VirtualAlloc((void *)@{hex(site)}, 0x1000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);

    if (code == NULL)
        return 1;
    code[0] = 0x0F;
    code[1] = 0x0B;
    if (!VirtualProtect(code, 0x1000, PAGE_EXECUTE_READ, &old))
        return 1;
    __try {
        RaiseException(0xC000001D, 0, 0, NULL);
    } __except (EXCEPTION_EXECUTE_HANDLER) {
        printf("%08lX\n", GetExceptionCode());
    }
    return 0;
}
