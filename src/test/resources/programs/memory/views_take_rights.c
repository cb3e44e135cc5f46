/* What a view may be depends on the rights of the handle (5) and then on the section's own protection (87). */
#include <windows.h>
#include <stdio.h>

void views(char *what, HANDLE mapping)
{
    DWORD access[] = {FILE_MAP_COPY, FILE_MAP_READ, FILE_MAP_WRITE, FILE_MAP_READ | 0x20, FILE_MAP_WRITE | 0x20, 0};
    MEMORY_BASIC_INFORMATION region;
    char *view;
    int i;

    printf("%s:", what);
    for (i = 0; i < 6; i++) {
        view = MapViewOfFile(mapping, access[i], 0, 0, 0);
        if (view == NULL) {
            printf(" %lu", GetLastError());
        } else {
            VirtualQuery(view, &region, sizeof(region));
            printf(" %02x", region.Protect);
            UnmapViewOfFile(view);
        }
    }
    printf("\n");
}

int main(void)
{
    DWORD protections[] = {PAGE_READONLY, PAGE_READWRITE, PAGE_WRITECOPY, PAGE_EXECUTE_READ, PAGE_EXECUTE_READWRITE};
    DWORD opened[] = {FILE_MAP_COPY, FILE_MAP_READ, FILE_MAP_WRITE, FILE_MAP_ALL_ACCESS, 0};
    DWORD old;
    HANDLE mapping, other;
    char *view;
    char text[30];
    int i, j;

    for (i = 0; i < 5; i++) {
        mapping = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, protections[i], 0, 0x3000, "Rights");
        sprintf(text, "made %x", protections[i]);
        views(text, mapping);
        for (j = 0; j < 5 && i < 2; j++) {
            other = OpenFileMapping(opened[j], FALSE, "Rights");
            sprintf(text, "  opened %x", opened[j]);
            views(text, other);
            CloseHandle(other);
        }
        CloseHandle(mapping);
    }

    mapping = CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_EXECUTE_READWRITE, 0, 0x3000, NULL);
    view = MapViewOfFile(mapping, FILE_MAP_READ | 0x20, 0, 0, 0);
    printf("%d ", VirtualProtect(view, 1, PAGE_EXECUTE_WRITECOPY, &old));
    printf("%d %lu\n", VirtualProtect(view, 1, PAGE_EXECUTE_READWRITE, &old), GetLastError());
    view = MapViewOfFile(mapping, 0, 0, 0, 0);
    printf("%d %lu\n", VirtualProtect(view, 1, PAGE_READONLY, &old), GetLastError());
    return 0;
}
/* expect:
made 2: 08 02 5 5 5 01
  opened 1: 08 02 5 5 5 01
  opened 4: 08 02 5 5 5 01
  opened 2: 5 5 87 5 5 5
  opened f001f: 08 02 87 87 87 01
  opened 0: 5 5 5 5 5 5
made 4: 08 02 04 5 5 01
  opened 1: 08 02 5 5 5 01
  opened 4: 08 02 5 5 5 01
  opened 2: 5 5 04 5 5 5
  opened f001f: 08 02 04 87 87 01
  opened 0: 5 5 5 5 5 5
made 8: 08 02 5 5 5 01
made 20: 08 02 5 20 5 01
made 40: 08 02 04 20 40 01
1 0 0
0 87
*/
