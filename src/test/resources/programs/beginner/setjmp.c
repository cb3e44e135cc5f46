#include <stdio.h>
#include <setjmp.h>
jmp_buf env;
int main(void) {
    if (setjmp(env) == 0) {
        printf("first\n");
        longjmp(env, 1);
    }
    return 0;
}
/* says:
2 error includeMissing setjmp.h
5 error functionMissing setjmp
7 error functionMissing longjmp
*/
