/* Macros and conditional compilation. */
#include <stdio.h>
#define ZERO 0
#define SQUARE(x) ((x) * (x))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define NAME(prefix, n) prefix##n
#define TEXT_OF(x) #x
#define EXPANDED(x) TEXT_OF(x)
#define SWAP(t, a, b) do { t tmp_ = (a); (a) = (b); (b) = tmp_; } while (0)
#define SHOW(...) printf(__VA_ARGS__)
#define LONG_ONE(a, b) \
    ((a) + \
     (b))
#define self self + 1
#if defined(SQUARE) && !defined(NOTHING) && SQUARE(3) == 9
#define CHOSEN "if"
#elif 1
#define CHOSEN "elif"
#else
#error never
#endif
#ifdef NOTHING
this is not C
#else
#define OTHER "else"
#endif
#ifndef _WIN32
#error not Windows
#endif
#undef ZERO
#define ZERO 10

int main(void)
{
    int x1 = 3, x2 = 4;
#undef self
#define self plus
    int plus = 5;
#undef self
#define plus plus + 1

    SWAP(int, x1, x2);
    printf("%d %d %d\n", SQUARE(x1 + 1), MAX(x1, SQUARE(2) + 1), NAME(x, 2));
    printf("%s %s\n", TEXT_OF(a + "b"), EXPANDED(ZERO));
    SHOW("%s %s %d\n", CHOSEN, OTHER, LONG_ONE(1, 2));
    printf("%d %d\n", plus, __LINE__);
    printf("%d\n", MAX(MAX(1, 9), MAX(3, 4)));
    return 0;
}
/* expect:
25 5 3
a + "b" 10
if else 3
6 46
9
*/
