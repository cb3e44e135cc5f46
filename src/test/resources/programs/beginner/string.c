#include <stdio.h>
int main(void) {
    char name[4] = "walker";
    char *q = 'abc';
    printf("hello %s\n, name);
    printf('hello\n');
    return 0;
}
/* says:
3 error stringTooLong 4
4 warning integerToPointer int char *
5 error unclosedQuote "
*/
