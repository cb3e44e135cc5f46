/* Another file, twice; then the same while somebody keeps it to himself: ERROR_SHARING_VIOLATION. */
int main(void)
{
    HANDLE held;

    show("C:\\other.txt");
    show("C:\\other.txt");
    held = CreateFile("C:\\other.txt", GENERIC_READ, 0, NULL, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    show("C:\\other.txt");
    CloseHandle(held);
    return 0;
}
