#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/* Two bytes for each wide character, overlapping moves, and calls that only have to be accepted. */
int main(void)
{
    wchar_t name[16] = L"page";
    char text[12] = "abcdefghij";
    char *end = NULL;
    const wchar_t *found;

    setvbuf(stdout, NULL, _IONBF, 0);
    wcscat(name, L" table");
    printf("%d %d %d\n", (int)sizeof(wchar_t), (int)sizeof name, (int)wcslen(name));
    printf("%ls|%S\n", name, L"wide");
    printf("%d %d\n", wcscmp(name, L"page table"), wcscmp(L"a", L"b") < 0);
    found = wcschr(name, L't');
    printf("%d\n", (int)(found - name));

    memmove(text + 2, text, 6);
    printf("%s\n", text);
    memmove(text, text + 1, 5);
    printf("%s\n", text);
    memset(text, '-', 3);
    printf("%s %d\n", text, memcmp("abc", "abd", 2));

    printf("%lu", strtoul("0x7FFEFFFFrest", &end, 0));
    printf(" %s", end);
    printf(" %lu %lu\n", strtoul("777", NULL, 8), strtoul("  -1", NULL, 10));
    printf("%d %d\n", atoi("  42 pages"), atoi("pages"));
    return 0;
}
/* expect:
2 32 10
page table|wide
0 1
5
ababcdefij
babcddefij
---cddefij 0
2147418111 rest 511 4294967295
42 0
*/
