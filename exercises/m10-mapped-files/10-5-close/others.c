/* A file whose pages hold other letters than those of make. */
static HANDLE other(const char *name)
{
    static char page[4096];
    DWORD i, done = 0;
    HANDLE file = CreateFileA(name, GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);

    for (i = 0; i < 256; i++) {
        memset(page, 'a' + i * 7 % 26, sizeof page);
        WriteFile(file, page, sizeof page, &done, NULL);
    }
    return file;
}

/* Two other files in turn, looked into again and again. */
int main(void)
{
    int i, c, sum = 0;
    HANDLE one = CreateFileMappingA(make("C:\\one.bin", 0x100000), NULL, PAGE_READONLY, 0, 0, NULL);
    HANDLE two = CreateFileMappingA(other("C:\\two.bin"), NULL, PAGE_READONLY, 0, 0, NULL);

    for (i = 0; i < 2500; i++) {
        c = look(i % 2 == 0 ? one : two, i % 25 * 4096);
        if (c < 0) {
            printf("no view after %d", i);
            return 1;
        }
        sum += c;
    }
    printf("%d", sum);
    return 0;
}
