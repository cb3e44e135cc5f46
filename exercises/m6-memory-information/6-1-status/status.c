#include <windows.h>

static int virt, pagefile, physical;
static MEMORYSTATUSEX last;

/* Keeps by how much the three numbers have fallen since the last look. */
static void look(void)
{
    MEMORYSTATUSEX now;

    now.dwLength = sizeof now;
    GlobalMemoryStatusEx(&now);
    virt = (int)((last.ullAvailVirtual - now.ullAvailVirtual) >> 20);
    pagefile = (int)((last.ullAvailPageFile - now.ullAvailPageFile) >> 20);
    physical = (int)((last.ullAvailPhys - now.ullAvailPhys) >> 12);
    last = now;
}

int main(void)
{
    int i;
    char *p = NULL;

    look();
    look();  /* the first look touched pages of its own */
    p = VirtualAlloc((void *)@{hex(region)}, @{reserve} * 0x100000, MEM_RESERVE, PAGE_READWRITE);  //@ first
    look();
    VirtualAlloc(p, @{commit} * 0x100000, MEM_COMMIT, PAGE_READWRITE);  //@ commit
    look();
    for (i = 0; i < @{pages}; i++)  //@ touch
        p[i * 0x1000] = 1;
    look();
    return 0;  //@ done
}
