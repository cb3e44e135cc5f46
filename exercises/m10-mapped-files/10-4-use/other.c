int main(void)
{
    HANDLE file = CreateFileA("C:\\other.bin", GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);

    printf("%d", hashes(file));
    return 0;
}
