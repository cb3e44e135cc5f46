/* A larger picture: it must lie in a heap, and all of it must be there. */
int main(void)
{
    char *picture = load(3000 * 1024);
    int i;

    if (picture == NULL)
        return 1;
    for (i = 0; i < 3000; i++)
        picture[i * 1024] = 1;
    return heap != GetProcessHeap() && HeapSize(heap, 0, picture) == 3000 * 1024 ? 77 : 2;
}
