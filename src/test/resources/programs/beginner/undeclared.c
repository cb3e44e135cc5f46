#include <stdio.h>
int main(void) {
    int count = 3;
    for (i = 0; i < cuont; i++) {
        printf("%d\n", i);
        total = total + i;
    }
    return 0;
}
/* says:
4 error undeclared i
4 error undeclaredNear cuont count
6 error undeclared total
*/
