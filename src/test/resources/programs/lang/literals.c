/* Numbers, characters, strings. */
#include <stdio.h>
#include <windows.h>

int main(void)
{
    wchar_t w[] = L"Wi\x64" L"e";
    printf("%d %d %d %u %d\n", 0x1F, 017, 0b101, 4294967295u, 'A');
    printf("%d %d %d %d\n", '\n', '\x41', '\101', '\\');
    printf("%u %u %u %u %u\n", sizeof('a'), sizeof(1), sizeof(1L), sizeof(1LL), sizeof(1.0f));
    printf("%u %u %u %d\n", sizeof("abc"), sizeof(L"abc"), sizeof(w), w[2]);
    printf("one" " two" "\tthree\x21\n");
    printf("%c%c %d\n", "index"[2], 1["ab"], (int)sizeof(void *));
    printf("%d %d\n", '\xff', (unsigned char)'\xff');
    printf("%d %d %d\n", -1 < 0u, 0x80000000 > 0, 2147483648 > 0);
    printf("%s %d\n", __FUNCTION__, TRUE && !FALSE);
    return 0;
}
/* expect:
31 15 5 4294967295 65
10 65 65 92
4 4 4 8 4
4 8 10 100
one two	three!
db 4
-1 255
0 1 1
main 1
*/
