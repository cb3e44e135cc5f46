/* With _CRTDBG_LEAK_CHECK_DF the runtime lists what main left behind. */
#define _DEBUG
#define _CRTDBG_MAP_ALLOC
#include <crtdbg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *kept;

    _CrtSetDbgFlag(_CrtSetDbgFlag(_CRTDBG_REPORT_FLAG) | _CRTDBG_LEAK_CHECK_DF);
    _CrtSetReportMode(_CRT_WARN, _CRTDBG_MODE_FILE);
    _CrtSetReportFile(_CRT_WARN, _CRTDBG_FILE_STDOUT);
    free(malloc(10));
    kept = malloc(5);
    strcpy(kept, "leak");
    printf("leaving\n");
    return 0;
}
/* expect:
leaving
Detected memory leaks!
Dumping objects ->
program.c(17) : {2} normal block at 0x002506A8, 5 bytes long.
 Data: <leak > 6C 65 61 6B 00 
Object dump complete.
*/
