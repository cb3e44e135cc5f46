int main(void)
{
    show("other.bin", "C:\\other.bin");
    show("gone.bin", "C:\\gone.bin");
    return 0;
}
