#include <stdio.h>

int main(void)
{
    const char *format = "%d %d";
    char text[64];
    sprintf(text, format, 1);
    sprintf(text, "%f", 1);
    return 0;
}
/* notes:
7 formatMissing %d 2 1
8 formatType %f int
*/
