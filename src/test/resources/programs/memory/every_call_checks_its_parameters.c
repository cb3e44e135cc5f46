/* Each call checks its parameters in the order of windows-facts 3.8 and leaves that error; 1224 is a file that is mapped. */
#include <windows.h>
#include <stdio.h>
/* Prints a call, what it returned and the error it left. */
#define T(e) do { DWORD v; SetLastError(0); v = (DWORD)(e); printf("%s: %lX %lu\n", #e, v, GetLastError()); } while (0)
int main(void)
{
    DWORD old; HANDLE h, m; char *p; char buf[16]; DWORD n;
    T(VirtualAlloc(NULL,0,MEM_RESERVE,PAGE_READWRITE));
    T(VirtualAlloc(NULL,1,0,PAGE_READWRITE));
    T(VirtualAlloc(NULL,1,MEM_RESERVE,0));
    T(VirtualAlloc(NULL,1,MEM_RESERVE,PAGE_WRITECOPY));
    T(VirtualAlloc(NULL,1,MEM_RESERVE,PAGE_READWRITE|PAGE_READONLY));
    T(VirtualAlloc(NULL,1,MEM_RESERVE,PAGE_NOACCESS|PAGE_GUARD));
    T(VirtualAlloc(NULL,1,MEM_RESERVE,PAGE_GUARD|PAGE_READWRITE) != NULL);
    T(VirtualAlloc((void*)0x1000,1,MEM_RESERVE,PAGE_READWRITE));
    T(VirtualAlloc((void*)0x7FFE0000,1,MEM_RESERVE,PAGE_READWRITE));
    T(VirtualAlloc((void*)0x80000000,1,MEM_RESERVE,PAGE_READWRITE));
    T(VirtualAlloc(NULL,0x7FFFFFFF,MEM_RESERVE,PAGE_READWRITE));
    T(VirtualAlloc(NULL,0xFFFFFFFF,MEM_RESERVE,PAGE_READWRITE));
    T(VirtualAlloc((void*)0x00400000,1,MEM_RESERVE,PAGE_READWRITE));
    T(VirtualAlloc((void*)0x30000000,1,MEM_COMMIT,PAGE_READWRITE));
    T(VirtualAlloc((void*)0x30000000,1,MEM_RESET,PAGE_READWRITE));
    T(VirtualAlloc(NULL,1,MEM_RESERVE|MEM_RESET,PAGE_READWRITE));
    T(VirtualAlloc(NULL,1,MEM_TOP_DOWN,PAGE_READWRITE));
    T(VirtualFree(NULL,0,MEM_RELEASE));
    T(VirtualFree((void*)0x30000000,0,MEM_RELEASE));
    T(VirtualFree((void*)0x30000000,0,0));
    T(VirtualFree((void*)0x30000000,0,MEM_RELEASE|MEM_DECOMMIT));
    T(VirtualFree((void*)0x00400000,0,MEM_RELEASE));
    T(VirtualFree((void*)0x30000000,0,MEM_DECOMMIT));
    p=VirtualAlloc((void*)0x30000000,0x3000,MEM_RESERVE,PAGE_READWRITE);
    T(VirtualProtect(p,1,PAGE_READONLY,&old));
    T(VirtualProtect(p,1,PAGE_READONLY,NULL));
    T(VirtualProtect(p,1,0,&old));
    T(VirtualProtect((void*)0x40000000,1,PAGE_READONLY,&old));
    T(VirtualLock(p,1));
    T(VirtualUnlock(p,1));
    VirtualAlloc(p,0x1000,MEM_COMMIT,PAGE_READWRITE);
    T(VirtualUnlock(p,1));
    T(VirtualProtect(p,0x2000,PAGE_READONLY,&old));
    T(VirtualProtect(p,0,PAGE_READONLY,&old));
    T(VirtualQuery(p,buf,16));
    T(VirtualQuery((void*)0x80000000,buf,28));
    T(HeapCreate(0,0x200000,0x100000) != NULL);
    T(CreateFileA("C:\\none.txt",GENERIC_READ,0,NULL,OPEN_EXISTING,0,NULL));
    T(CreateFileA("",GENERIC_READ,0,NULL,OPEN_EXISTING,0,NULL));
    T(CreateFileA("C:\\a.txt",GENERIC_READ|GENERIC_WRITE,0,NULL,99,0,NULL));
    h=CreateFileA("C:\\a.txt",GENERIC_READ|GENERIC_WRITE,0,NULL,CREATE_ALWAYS,0,NULL);
    T(CreateFileA("C:\\a.txt",GENERIC_READ,0,NULL,OPEN_EXISTING,0,NULL));
    T(CreateFileMappingA(h,NULL,PAGE_READWRITE,0,0,NULL));
    T(CreateFileMappingA(h,NULL,PAGE_NOACCESS,0,4096,NULL));
    T(CreateFileMappingA((HANDLE)0x1234,NULL,PAGE_READWRITE,0,4096,NULL));
    T(CreateFileMappingA(INVALID_HANDLE_VALUE,NULL,PAGE_READWRITE,0,0,NULL));
    m=CreateFileMappingA(h,NULL,PAGE_READONLY,0,0x20000,NULL);
    T(m != 0);
    m=CreateFileMappingA(h,NULL,PAGE_READWRITE,0,0x20000,"nm");
    T(m != 0);
    T(MapViewOfFile(m,FILE_MAP_READ,0,4096,0));
    T(MapViewOfFile(m,FILE_MAP_READ,0,0,0x30000));
    T(MapViewOfFile((HANDLE)0x1234,FILE_MAP_READ,0,0,0));
    T(MapViewOfFile(h,FILE_MAP_READ,0,0,0));
    T(MapViewOfFile(m,0,0,0,0) != NULL);
    T(UnmapViewOfFile((void*)0x30000000));
    T(UnmapViewOfFile(NULL));
    T(FlushViewOfFile((void*)0x30000000,0));
    T(OpenFileMappingA(FILE_MAP_READ,FALSE,"nope"));
    T(OpenFileMappingA(FILE_MAP_READ,FALSE,NULL));
    T(CreateFileMappingA(INVALID_HANDLE_VALUE,NULL,PAGE_READWRITE,0,4096,"nm") != 0);
    T(CloseHandle((HANDLE)0x1234));
    T(CloseHandle(NULL));
    T(ReadFile((HANDLE)0x1234,buf,4,&n,NULL));
    T(WriteFile((HANDLE)0x1234,buf,4,&n,NULL));
    T(SetFilePointer(h,-1,NULL,FILE_BEGIN));
    T(SetFilePointer((HANDLE)0x1234,0,NULL,FILE_BEGIN));
    T(SetFilePointer(h,0,NULL,7));
    T(GetFileSize((HANDLE)0x1234,NULL));
    T(DeleteFileA("C:\\a.txt"));
    T(DeleteFileA("C:\\none"));
    T(SetEndOfFile(h));
    return 0; }
/* expect:
VirtualAlloc(NULL,0,MEM_RESERVE,PAGE_READWRITE): 0 87
VirtualAlloc(NULL,1,0,PAGE_READWRITE): 0 87
VirtualAlloc(NULL,1,MEM_RESERVE,0): 0 87
VirtualAlloc(NULL,1,MEM_RESERVE,PAGE_WRITECOPY): 0 87
VirtualAlloc(NULL,1,MEM_RESERVE,PAGE_READWRITE|PAGE_READONLY): 0 87
VirtualAlloc(NULL,1,MEM_RESERVE,PAGE_NOACCESS|PAGE_GUARD): 0 87
VirtualAlloc(NULL,1,MEM_RESERVE,PAGE_GUARD|PAGE_READWRITE) != NULL: 1 0
VirtualAlloc((void*)0x1000,1,MEM_RESERVE,PAGE_READWRITE): 0 87
VirtualAlloc((void*)0x7FFE0000,1,MEM_RESERVE,PAGE_READWRITE): 0 87
VirtualAlloc((void*)0x80000000,1,MEM_RESERVE,PAGE_READWRITE): 0 87
VirtualAlloc(NULL,0x7FFFFFFF,MEM_RESERVE,PAGE_READWRITE): 0 8
VirtualAlloc(NULL,0xFFFFFFFF,MEM_RESERVE,PAGE_READWRITE): 0 87
VirtualAlloc((void*)0x00400000,1,MEM_RESERVE,PAGE_READWRITE): 0 487
VirtualAlloc((void*)0x30000000,1,MEM_COMMIT,PAGE_READWRITE): 0 487
VirtualAlloc((void*)0x30000000,1,MEM_RESET,PAGE_READWRITE): 0 487
VirtualAlloc(NULL,1,MEM_RESERVE|MEM_RESET,PAGE_READWRITE): 0 87
VirtualAlloc(NULL,1,MEM_TOP_DOWN,PAGE_READWRITE): 0 87
VirtualFree(NULL,0,MEM_RELEASE): 0 487
VirtualFree((void*)0x30000000,0,MEM_RELEASE): 0 487
VirtualFree((void*)0x30000000,0,0): 0 87
VirtualFree((void*)0x30000000,0,MEM_RELEASE|MEM_DECOMMIT): 0 87
VirtualFree((void*)0x00400000,0,MEM_RELEASE): 0 87
VirtualFree((void*)0x30000000,0,MEM_DECOMMIT): 0 487
VirtualProtect(p,1,PAGE_READONLY,&old): 0 487
VirtualProtect(p,1,PAGE_READONLY,NULL): 0 998
VirtualProtect(p,1,0,&old): 0 87
VirtualProtect((void*)0x40000000,1,PAGE_READONLY,&old): 0 487
VirtualLock(p,1): 0 998
VirtualUnlock(p,1): 0 158
VirtualUnlock(p,1): 0 158
VirtualProtect(p,0x2000,PAGE_READONLY,&old): 0 487
VirtualProtect(p,0,PAGE_READONLY,&old): 0 87
VirtualQuery(p,buf,16): 0 24
VirtualQuery((void*)0x80000000,buf,28): 0 87
HeapCreate(0,0x200000,0x100000) != NULL: 1 0
CreateFileA("C:\\none.txt",GENERIC_READ,0,NULL,OPEN_EXISTING,0,NULL): FFFFFFFF 2
CreateFileA("",GENERIC_READ,0,NULL,OPEN_EXISTING,0,NULL): FFFFFFFF 3
CreateFileA("C:\\a.txt",GENERIC_READ|GENERIC_WRITE,0,NULL,99,0,NULL): FFFFFFFF 87
CreateFileA("C:\\a.txt",GENERIC_READ,0,NULL,OPEN_EXISTING,0,NULL): FFFFFFFF 32
CreateFileMappingA(h,NULL,PAGE_READWRITE,0,0,NULL): 0 1006
CreateFileMappingA(h,NULL,PAGE_NOACCESS,0,4096,NULL): 0 87
CreateFileMappingA((HANDLE)0x1234,NULL,PAGE_READWRITE,0,4096,NULL): 0 6
CreateFileMappingA(INVALID_HANDLE_VALUE,NULL,PAGE_READWRITE,0,0,NULL): 0 87
m != 0: 0 0
m != 0: 1 0
MapViewOfFile(m,FILE_MAP_READ,0,4096,0): 0 1132
MapViewOfFile(m,FILE_MAP_READ,0,0,0x30000): 0 5
MapViewOfFile((HANDLE)0x1234,FILE_MAP_READ,0,0,0): 0 6
MapViewOfFile(h,FILE_MAP_READ,0,0,0): 0 6
MapViewOfFile(m,0,0,0,0) != NULL: 1 0
UnmapViewOfFile((void*)0x30000000): 0 487
UnmapViewOfFile(NULL): 0 487
FlushViewOfFile((void*)0x30000000,0): 0 487
OpenFileMappingA(FILE_MAP_READ,FALSE,"nope"): 0 2
OpenFileMappingA(FILE_MAP_READ,FALSE,NULL): 0 87
CreateFileMappingA(INVALID_HANDLE_VALUE,NULL,PAGE_READWRITE,0,4096,"nm") != 0: 1 183
CloseHandle((HANDLE)0x1234): 0 6
CloseHandle(NULL): 0 6
ReadFile((HANDLE)0x1234,buf,4,&n,NULL): 0 6
WriteFile((HANDLE)0x1234,buf,4,&n,NULL): 0 6
SetFilePointer(h,-1,NULL,FILE_BEGIN): FFFFFFFF 131
SetFilePointer((HANDLE)0x1234,0,NULL,FILE_BEGIN): FFFFFFFF 6
SetFilePointer(h,0,NULL,7): FFFFFFFF 87
GetFileSize((HANDLE)0x1234,NULL): FFFFFFFF 6
DeleteFileA("C:\\a.txt"): 0 32
DeleteFileA("C:\\none"): 0 2
SetEndOfFile(h): 0 1224
*/
