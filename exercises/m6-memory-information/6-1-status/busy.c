/* 16 MiB of RAM are used before the program looks. */
int main(void)
{
    char *p = VirtualAlloc(NULL, 16 * 1024 * 1024, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    int i;

    for (i = 0; i < 16 * 256; i++)
        p[i * 4096] = 1;
    return pagewalk_main();
}
