static int scratch(void);

/* Two copies at once of a text that is overwritten, and other calls in between. */
int main(void)
{
    char text[20];
    char *one, *other;

    strcpy(text, "walk");
    one = copy_of(text);
    scratch();
    strcpy(text, "frame number");
    other = copy_of(text);
    scratch();
    strcpy(text, "overwritten");
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
