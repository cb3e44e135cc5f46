static HANDLE file_of(const char *name)
{
    return CreateFileA(name, GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
}

/* Sections of other lengths: the files grow, and a view has just so many bytes. */
int main(void)
{
    HANDLE one = file_of("C:\\one.bin"), two = file_of("C:\\two.bin");
    HANDLE small = section_of(one, 4096), large = section_of(two, 70000);
    char *p = MapViewOfFile(large, FILE_MAP_WRITE, 0, 0, 70000);

    printf("%lu %lu ", GetFileSize(one, NULL), GetFileSize(two, NULL));
    printf("%d %d", p == NULL ? 0 : 70000, MapViewOfFile(small, FILE_MAP_WRITE, 0, 0, 70000) != NULL);
    return 0;
}
