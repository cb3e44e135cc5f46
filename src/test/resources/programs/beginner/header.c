int main(void) {
    char *p = VirtualAlloc(NULL, 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    DWORD old;
    SIZE_T size = 4096;
    VirtualProtect(p, size, PAGE_READONLY, &old);
    printf("%p\n", p);
    return 0;
}
/* says:
2 error functionNeedsHeader VirtualAlloc windows.h
6 error functionNeedsHeader printf stdio.h
*/
