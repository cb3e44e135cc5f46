/* The ledger of the debug heap is asked here, whatever the program's own main does. */
int main(void)
{
    printf("%d ", squares(4));
    printf("%d ", squares(-3));
    printf("%d ", squares(8));
    printf("%d ", squares(-1));
    return _CrtDumpMemoryLeaks() ? 1 : 77;
}
