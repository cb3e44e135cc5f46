#include <windows.h>

struct person
{
    char name[@{offset}];
    int age;
};

int main(void)
{
    struct person *found = NULL;
    DWORD where = 1;  /* found as a number */
    int age = 0;

    found = VirtualAlloc((void *)@{hex(base)}, 0x1000, MEM_COMMIT, PAGE_READWRITE);
    where = (DWORD)found;
    age = found->age;  //@ use
    return age;
}
