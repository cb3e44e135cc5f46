#include <windows.h>
#include <stdio.h>
int main(void)
{
    HGLOBAL h = GlobalAlloc(GHND, 100), k;
    char *p = GlobalLock(h), *q;
    printf("%d %d %u %X\n", p != NULL && p != h, p[99], (unsigned)GlobalSize(h), GlobalFlags(h));
    q = GlobalLock(h);
    printf("%d %d\n", p == q, GlobalHandle(p) == h);
    SetLastError(1);
    printf("%d", GlobalUnlock(h));
    printf(" %d", GlobalUnlock(h));
    printf(" %lu", GetLastError());
    printf(" %d", GlobalUnlock(h));
    printf(" %lu\n", GetLastError());
    p[0] = 'x';
    k = GlobalReAlloc(h, 5000, GMEM_ZEROINIT);
    p = GlobalLock(h);
    printf("%d %c %d %u\n", k == h, p[0], p[4999], (unsigned)GlobalSize(h));
    GlobalUnlock(h);
    GlobalReAlloc(h, 0, GMEM_MOVEABLE);
    printf("%X %d", GlobalFlags(h), GlobalLock(h) == NULL);
    printf(" %lu\n", GetLastError());
    printf("%d", GlobalFree(h) == NULL);
    SetLastError(0);
    printf(" %d", GlobalFree(h) == h);
    printf(" %lu %X\n", GetLastError(), GlobalFlags(h));
    k = LocalAlloc(LMEM_FIXED, 10);
    printf("%d %d %u\n", LocalLock(k) == k, LocalHandle(k) == k, (unsigned)LocalSize(k));
    printf("%d %d\n", LocalUnlock(k), LocalFree(k) == NULL);
    return 0;
}

/* expect:
1 0 100 1
1 1
1 0 0 0 158
1 x 0 5000
4000 1 157
1 1 6 8000
1 1 10
1 1
*/
