/* Other places of another file. */
int main(void)
{
    HANDLE file = make("C:\\other.bin", 300000);
    HANDLE section = CreateFileMappingA(file, NULL, PAGE_READONLY, 0, 0, NULL);

    printf("%c ", byte_at(section, 0));
    printf("%c ", byte_at(section, 65535));
    printf("%c ", byte_at(section, 65536));
    printf("%c ", byte_at(section, 70000));
    printf("%c", byte_at(section, 200000));
    return 0;
}
