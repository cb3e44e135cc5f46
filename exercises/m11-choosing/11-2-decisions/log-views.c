#include <windows.h>

int main(void)
{
    HANDLE file = CreateFileA("C:\\big.log", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    HANDLE map = CreateFileMappingA(file, NULL, PAGE_READWRITE, 0, 0x3000000, NULL);
    DWORD offset;
    int sum = 0;
    char *p;

    for (offset = 0; offset < 0x3000000; offset += 0x100000) {
        if (offset > 0)
            UnmapViewOfFile(p);
        p = MapViewOfFile(map, FILE_MAP_READ, 0, offset, 0x100000);
        sum += p[0];
    }
    return 0;  //@ done
}
