/* Uses the table to its end. */
int main(void)
{
    printf("sum %d", sum_of(400));
    return 0;
}
