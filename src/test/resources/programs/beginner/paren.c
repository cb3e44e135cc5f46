#include <stdio.h>
int main(void) {
    int a = (3 + 4 * 2;
    if (a > 3 {
        printf("%d\n", a);
    }
    while a < 10
        a++;
    return 0;
}
/* says:
3 error missingBefore ) ;
4 error unclosed (
7 error conditionParentheses while
*/
