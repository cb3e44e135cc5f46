/* Behind the program: does the trap hold? */
int main(void)
{
    pagewalk_main();
    return VirtualAlloc(NULL, 100 * 1024 * 1024, MEM_RESERVE, PAGE_NOACCESS) == NULL ? 77 : 1;
}
