/* All headers go together, in any order, and more than once. */
#include <psapi.h>
#include <tchar.h>
#include <windows.h>
#include <ntstatus.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <malloc.h>
#include <memory.h>
#include <wchar.h>
#include <ctype.h>
#include <wctype.h>
#include <stddef.h>
#include <stdint.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdarg.h>
#include <limits.h>
#include <float.h>
#include <excpt.h>
#include <errno.h>
#include <assert.h>
#include <math.h>
#include <time.h>
#include <locale.h>
#include <process.h>
#include <conio.h>
#include <io.h>
#include <fcntl.h>
#include <crtdbg.h>
#include <heapapi.h>
#include <memoryapi.h>
#include <windows.h>
#include "probe.h"

int sum(int n, ...)
{
    va_list arguments;
    int s = 0;

    va_start(arguments, n);
    while (n--)
        s += va_arg(arguments, int);
    va_end(arguments);
    return s;
}

int _tmain(void)
{
    LARGE_INTEGER l;
    bool yes = true;

    l.QuadPart = 0x123456789ABCLL;
    printf("%lx %lx %d\n", l.LowPart, l.HighPart, yes);
    printf("%d %u %u %u\n", sum(3, 1, 2, 3), offsetof(MEMORY_BASIC_INFORMATION, Type), sizeof(MEMORYSTATUSEX), sizeof(SYSTEM_INFO));
    printf("%.4f %d %d %ld\n", sqrt(2.0), INT_MAX, toupper('a'), labs(-5L));
    printf("%u %u %u\n", sizeof(PROCESS_HEAP_ENTRY), sizeof(EXCEPTION_RECORD), sizeof(PROCESS_MEMORY_COUNTERS));
    assert(sizeof(TCHAR) == 1);
    return 0;
}
/* expect:
56789abc 1234 1
6 24 64 36
1.4142 2147483647 65 5
28 80 40
*/
