#include <stdio.h>
#include <windows.h>

struct student {
    char name[@{nameSize}];
    int mark;
};

int main(void)
{
    struct student *s = NULL;  /* a search that found nobody */

    puts("writing the mark");
    s->mark = 95;  //@ write
    puts("done");
    return 0;
}
