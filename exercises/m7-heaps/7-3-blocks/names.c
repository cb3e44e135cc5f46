/* Other names; the short one fills its block to the last byte. The heap is the caller's, so it is still there and can be looked at. */
int main(void)
{
    HANDLE heap = HeapCreate(0, 0, 0);

    if (card(heap, "Ada King", 1815) != 0)
        return 1;
    if (card(heap, "Pablo Diego Jose Francisco de Paula Juan Nepomuceno Cipriano Ruiz y Picasso", 1881) != 0)
        return 2;
    return HeapValidate(heap, 0, NULL) ? 77 : 3;
}
