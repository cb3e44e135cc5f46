#include <stdio.h>
int main(void) {
    int a = 5
    int b = 6;
    printf("%d\n", a + b);
    return 0;
}
/* says:
3 error missing ;
*/
