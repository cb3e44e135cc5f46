#include <iostream>
using namespace std;
int main() {
    int *p = new int[10];
    cout << "hi" << endl;
    delete[] p;
    return 0;
}
/* says:
1 error includeCplusplus iostream
2 error cplusplus using
*/
