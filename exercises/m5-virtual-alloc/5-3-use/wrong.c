#include <windows.h>
#include <stdio.h>

static int *array;

static int commit_page(EXCEPTION_POINTERS *info)
{
    void *missing = (void *)info->ExceptionRecord->ExceptionInformation[1];

    if (VirtualAlloc(missing, 1, MEM_COMMIT, PAGE_READWRITE) == NULL)  //@ commit
        return EXCEPTION_CONTINUE_SEARCH;
    return EXCEPTION_EXECUTE_HANDLER;  //@ filter
}

int main(void)
{
    int i, sum = 0;

    array = VirtualAlloc(NULL, 16 * 1024 * 1024, MEM_RESERVE, PAGE_READWRITE);  //@ reserve
    __try {
        for (i = 0; i < 4; i++)
            array[i * 100000] = i * 5;  //@ store
        for (i = 0; i < 4; i++)
            sum += array[i * 100000];
        printf("sum %d\n", sum);
    } __except (commit_page(GetExceptionInformation())) {  //@ except
        return 1;
    }
    return 0;
}
