/* Both ends of each part, and addresses within. */
int main(void)
{
    tell(0x00000FFF);
    tell(0x0000FFFF);
    tell(0x00010000);
    tell(0x7FFEFFFF);
    tell(0x7FFF0000);
    tell(0x7FFFABCD);
    tell(0x80000000);
    tell(0xFFFFFFFF);
    return 0;
}
