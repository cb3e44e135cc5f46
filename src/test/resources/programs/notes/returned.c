static int *dangling(void)
{
    int local = 5;
    return &local;
}

int main(void)
{
    int *p = dangling();
    return *p & 0;
}
/* notes:
10 returnedRead
*/
