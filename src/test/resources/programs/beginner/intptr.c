#include <windows.h>
int main(void) {
    int *p = 0x00400000;
    int x = p;
    char c = "A";
    *p = 5;
    return x;
}
/* says:
3 warning integerToPointer int int *
4 warning pointerToInteger int * int
5 warning textToCharacter 
*/
