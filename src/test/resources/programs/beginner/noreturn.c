#include <stdio.h>
int twice(int x) {
    printf("%d\n", x * 2);
}
int main(void) {
    return twice(4);
}
/* says:
4 warning resultMissing twice int
*/
