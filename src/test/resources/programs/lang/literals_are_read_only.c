/* String literals and const objects are in read-only memory, code too. */
#include <stdio.h>
#include <windows.h>
#include "probe.h"

const int fixed = 5;
int variable = 6;
static const char *const names[] = { "a", "b" };

int main(void)
{
    MEMORY_BASIC_INFORMATION info;

    printf("%08x\n", try_write("text", 'T'));
    printf("%08x\n", try_write((void *)&fixed, 1));
    printf("%08x\n", try_write((void *)main, 1));
    printf("%08x\n", try_write((void *)names, 1));
    printf("%08x\n", try_write(&variable, 7));
    printf("%d\n", variable);
    VirtualQuery((void *)main, &info, sizeof(info));
    printf("%x %x\n", info.Protect, info.Type);
    return 0;
}
/* expect:
c0000005
c0000005
c0000005
c0000005
00000000
7
20 1000000
*/
