/* A console project of Visual C++ as it comes, ended as people end it; nobody types anything. */
#include "stdafx.h"
#include "windows.h"

int _tmain(int argc, _TCHAR* argv[])
{
    TCHAR name[32] = _T("page");
    LPTSTR text = TEXT("walk");
    CHAR *p = (CHAR *)malloc(100);
    int number = 5;
    int read;

    strcpy(p, "hello");
    memset(p, 'j', 1);
    _tcscat(name, text);
    _tprintf(_T("%s %s %d %d\n"), name, p, argc, argv[0] != NULL);
    free(p);
    read = scanf("%d", &number);
    printf("scanf %d, number %d\n", read, number);
    read = _tscanf(_T("%d"), &number);
    printf("getchar %d, _tscanf %d\n", getchar(), read);
    system("color 0a");
    system("pause");
    getchar();
    return 0;
}
/* expect:
pagewalk jello 1 1
scanf -1, number 5
getchar -1, _tscanf -1
Press any key to continue . . . 
*/
