#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { char name[8]; int age; } Person;
typedef void (*Sorter)(void *, size_t, size_t, int (*)(const void *, const void *));

static int calls;

static int by_value(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    calls++;
    return x < y ? -1 : x > y;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const Person *)a)->name, ((const Person *)b)->name);
}

static int by_age(const void *a, const void *b)
{
    return ((const Person *)a)->age - ((const Person *)b)->age;
}

static int texts(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int recursing(const void *a, const void *b)
{
    int inner[3] = { 3, 1, 2 };
    qsort(inner, 3, sizeof inner[0], by_value);
    return (inner[0] == 1) * (*(const unsigned char *)a - *(const unsigned char *)b);
}

int main(void)
{
    int few[] = { 5, -3, 9, 0, 5 };
    int many[1000];
    Person people[] = { { "Noor", 41 }, { "Ada", 36 }, { "Kurt", 71 }, { "Bai", 20 } };
    const char *words[] = { "stack", "heap", "page", "frame" };
    unsigned char bytes[12] = { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 11, 10 };
    Sorter sort = qsort;
    unsigned int seed = 1;
    int sorted = 1;

    qsort(few, 5, sizeof few[0], by_value);
    printf("%d %d %d %d %d, %d calls\n", few[0], few[1], few[2], few[3], few[4], calls);

    for (int i = 0; i < 1000; i++) {
        seed = seed * 1103515245u + 12345u;
        many[i] = (int)(seed >> 16) % 500;
    }
    sort(many, 1000, sizeof many[0], by_value);
    for (int i = 1; i < 1000; i++) {
        sorted &= many[i - 1] <= many[i];
    }
    printf("sorted %d\n", sorted);
    qsort(many, 1000, sizeof many[0], by_value);
    qsort(many, 1, sizeof many[0], NULL);
    qsort(NULL, 0, sizeof many[0], NULL);

    qsort(people, 4, sizeof people[0], by_name);
    for (int i = 0; i < 4; i++) printf("%s ", people[i].name);
    qsort(people, 4, sizeof people[0], by_age);
    for (int i = 0; i < 4; i++) printf("%d ", people[i].age);
    qsort(words, 4, sizeof words[0], texts);
    for (int i = 0; i < 4; i++) printf("%s ", words[i]);
    qsort(bytes, 12, 1, recursing);
    for (int i = 0; i < 12; i++) printf("%d ", bytes[i]);
    printf("\n");

    for (int key = -4; key < 11; key++) {
        int *found = bsearch(&key, few, 5, sizeof few[0], by_value);
        if (found) printf("%d at %d; ", key, (int)(found - few));
    }
    Person bai = { "Bai", 0 };
    qsort(people, 4, sizeof people[0], by_name);
    Person *p = bsearch(&bai, people, 4, sizeof people[0], by_name);
    printf("%d, %s\n", p->age, bsearch(&bai, people, 0, sizeof people[0], by_name) ? "found" : "none");
    return 0;
}
/* expect:
-3 0 5 5 9, 10 calls
sorted 1
Ada Bai Kurt Noor 20 36 41 71 frame heap page stack 0 1 2 3 4 5 6 7 8 9 10 11 
-3 at 0; 0 at 1; 5 at 2; 9 at 4; 20, none
*/
