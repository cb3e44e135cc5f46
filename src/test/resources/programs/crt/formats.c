/* printf as msvcrt has it. */
#include <stdio.h>
#include <wchar.h>

int main(void)
{
    int count;

    printf("[%5d] [%-5d] [%05d] [%+d] [% d] [%.3d]\n", 42, 42, 42, 42, 42, 42);
    printf("[%x] [%#X] [%o] [%p] [%I64d] [%llu]\n", 255, 255, 8, (void *)0xABCD, -1LL, 18446744073709551615ULL);
    printf("[%f] [%.2f] [%e] [%g] [%g] [%10.3f]\n", 3.14159, 2.675, 12345.678, 1e6, 0.0001, -1.5);
    printf("[%s] [%8s] [%-8s] [%.2s] [%ls] [%S]\n", "text", "text", "text", "text", L"wide", L"wide");
    printf("[%c] [%5c] [%%] [%s]%n\n", 'A', 'B', (char *)0, &count);
    printf("%d characters, [%*.*f]\n", count, 8, 2, 3.14159);
    wprintf(L"%s and %S\n", L"wide", "narrow");
    return 0;
}
/* expect:
[   42] [42   ] [00042] [+42] [ 42] [042]
[ff] [0XFF] [10] [0000ABCD] [-1] [18446744073709551615]
[3.141590] [2.67] [1.234568e+004] [1e+006] [0.0001] [    -1.500]
[text] [    text] [text    ] [te] [wide] [wide]
[A] [    B] [%] [(null)]
24 characters, [    3.14]
wide and narrow
*/
