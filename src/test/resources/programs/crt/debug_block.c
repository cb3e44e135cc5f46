/* The debug heap: a header of 32 bytes, FD before and behind, CD for new and DD for freed bytes. */
#define _DEBUG
#include <crtdbg.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char *a = malloc(100);
    char *b = malloc(100);
    _CrtMemBlockHeader *h = (_CrtMemBlockHeader *)(b - 32);
    unsigned char *bytes = (unsigned char *)b;

    _CrtSetReportMode(_CRT_ERROR, 0);
    printf("distance %x\n", b - a);
    printf("older is a %d, newer %p, line %d, use %d, size %u, request %ld\n",
           (char *)h->pBlockHeaderNext == a - 32, h->pBlockHeaderPrev, h->nLine, h->nBlockUse, h->nDataSize, h->lRequest);
    printf("%02X %02X ... %02X %02X\n", h->gap[0], bytes[0], bytes[99], bytes[100]);
    free(a);
    printf("freed: %02X, sound %d\n", (unsigned char)a[50], _CrtCheckMemory());
    b[100] = 0;
    printf("overrun: sound %d\n", _CrtCheckMemory());
    return 0;
}
/* expect:
distance 90
older is a 1, newer 00000000, line 0, use 1, size 100, request 2
FD CD ... CD FD
freed: DD, sound 1
overrun: sound 0
*/
