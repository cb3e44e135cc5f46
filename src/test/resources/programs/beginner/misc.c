#include <stdio.h>
void main() {
    int a[3];
    a = 5;
    int n = 3;
    if (n => 3) n = 1;
    else if (n =< 2) n = 2;
    a[3] = 1;
    printf("%d\n", a[0]) ;
    print("x");
    Printf("x");
    int printf = 3;
    break;
}
/* says:
4 error arrayAssigned int [3]
6 error operatorTurned => >=
7 error operatorTurned =< <=
10 error functionUndeclaredNear print printf
11 error functionUndeclaredNear Printf printf
13 error breakOutside 
*/
