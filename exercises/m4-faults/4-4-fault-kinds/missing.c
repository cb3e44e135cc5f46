#include <stdio.h>
#include <windows.h>

struct person
{
    char name[@{offset}];
    int age;  //@ age
};

int main(void)
{
    struct person *p;

    p = VirtualAlloc(NULL, 0x400000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);  //@ bug
    p->age = 41;  //@ write
    printf("age %d\n", p->age);
    return 0;
}
