#include <stdio.h>
int f(int x) {
    if (x > 3) {
        x = 3;
    return x;
}
int main(void) {
    printf("%d\n", f(5));
    return 0;
}
/* says:
7 error functionInside main f
*/
