static int scratch(void);

/* Two copies at once, and other calls in between. */
int main(void)
{
    char *one = copy_of("walk");
    char *other;

    scratch();
    other = copy_of("frame number");
    scratch();
    printf("%s and %s", one, other);
    return 0;
}

static int scratch(void)
{
    volatile char used[2000];
    int i;

    for (i = 0; i < 2000; i++)
        used[i] = '!';
    return used[0];
}
