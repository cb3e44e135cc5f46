#include <windows.h>
#include <stdio.h>
int main(void) {
    MEMORY_BASIC_INFORMATIONS info;
    string name = "x";
    VirtualQuery(main, &info, sizeof(info));
    printf("%u %s\n", info.RegionSize, name);
    return 0;
}
/* says:
4 error unknownTypeNear MEMORY_BASIC_INFORMATIONS MEMORY_BASIC_INFORMATION
5 error cplusplus string
*/
