/* A5, A6, A7: a reserve rounds its start to 64 KiB and its end to a page, a commit rounds both to pages. */
#include <windows.h>
#include <stdio.h>

int main(void)
{
    MEMORY_BASIC_INFORMATION m;
    char *p, *q;

    p = VirtualAlloc((void *)0x20451234, 0x3000, MEM_RESERVE, PAGE_READWRITE);
    VirtualQuery(p, &m, sizeof(m));
    printf("%x %x\n", p, m.RegionSize);
    printf("%x\n", VirtualAlloc((void *)0x20451234, 1, MEM_COMMIT, PAGE_READWRITE));
    VirtualQuery((void *)0x20451000, &m, sizeof(m));
    printf("%x %x\n", m.BaseAddress, m.RegionSize);
    p = VirtualAlloc(NULL, 1, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    q = VirtualAlloc(NULL, 1, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    VirtualQuery(p, &m, sizeof(m));
    printf("%x apart %x\n", m.RegionSize, q - p);
    return 0;
}
/* expect:
20450000 5000
20451000
20451000 1000
1000 apart 10000
*/
