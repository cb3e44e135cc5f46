#include <stdio.h>
#include <string.h>
int main(void) {
    char *s = "hello";
    for (int i = 0; i < strlen(s); i++) {
        printf("%c", s[i]);
    }
    unsigned n = 3;
    for (unsigned k = n; k >= 0; k--) printf("%u", k);
    return 0;
}
/* says:
5 warning signMismatch < int unsigned int
9 warning neverNegative >= 1
*/
