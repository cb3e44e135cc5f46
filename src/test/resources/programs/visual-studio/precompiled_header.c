/* Projects since 2019 begin with pch.h; the console of conio.h has a key that is always pressed. */
#include "pch.h"
#include <conio.h>
#include <windows.h>

int main()
{
    char *text = _strdup("abc");
    HANDLE heap = GetProcessHeap();

    printf("%u %d %d\n", strlen(text), atoi("42"), toupper('x'));
    free(text);
    printf("%d\n", heap != NULL);
    if (_kbhit())
        printf("no key was pressed\n");
    _getch();
    system("PAUSE");
    system("pause>nul");
    return 0;
}
/* expect:
3 42 88
1
Press any key to continue . . . 
*/
