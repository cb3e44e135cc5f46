#include <windows.h>
DWORD WINAPI work(LPVOID arg) { return 0; }
int main(void) {
    HANDLE t = CreateThread(NULL, 0, work, NULL, 0, NULL);
    WaitForSingleObject(t, INFINITE);
    return 0;
}
/* says:
4 error functionMissing CreateThread
5 error functionMissing WaitForSingleObject
*/
