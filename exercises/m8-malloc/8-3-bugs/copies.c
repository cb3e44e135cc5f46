/* Other texts; nothing is freed, so that what lies around the blocks can be looked at. */
int main(void)
{
    char *one = copy_of("a");
    char *other = copy_of("working set of a process");

    printf("%s, %s", one, other);
    return 0;
}
