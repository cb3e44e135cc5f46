package dev.pagewalk.win32.header;

/** {@code winbase.h}: the functions of kernel32 and what goes with them. */
final class WinBase {

    private WinBase() {}

    private static final String CONSTANTS = """
            #ifndef _WINBASE_
            #define _WINBASE_
            #include <winnt.h>
            #include <winerror.h>

            #define INVALID_HANDLE_VALUE ((HANDLE)(LONG_PTR)-1)
            #define INVALID_FILE_SIZE ((DWORD)0xFFFFFFFF)
            #define INVALID_SET_FILE_POINTER ((DWORD)-1)
            #define INVALID_FILE_ATTRIBUTES ((DWORD)-1)
            #define INFINITE 0xFFFFFFFF

            #define FILE_BEGIN 0
            #define FILE_CURRENT 1
            #define FILE_END 2
            #define CREATE_NEW 1
            #define CREATE_ALWAYS 2
            #define OPEN_EXISTING 3
            #define OPEN_ALWAYS 4
            #define TRUNCATE_EXISTING 5
            #define FILE_FLAG_WRITE_THROUGH 0x80000000
            #define FILE_FLAG_OVERLAPPED 0x40000000
            #define FILE_FLAG_NO_BUFFERING 0x20000000
            #define FILE_FLAG_RANDOM_ACCESS 0x10000000
            #define FILE_FLAG_SEQUENTIAL_SCAN 0x08000000
            #define FILE_FLAG_DELETE_ON_CLOSE 0x04000000

            #define FILE_MAP_COPY SECTION_QUERY
            #define FILE_MAP_WRITE SECTION_MAP_WRITE
            #define FILE_MAP_READ SECTION_MAP_READ
            #define FILE_MAP_EXECUTE 0x0020
            #define FILE_MAP_ALL_ACCESS SECTION_ALL_ACCESS

            #define EXCEPTION_ACCESS_VIOLATION STATUS_ACCESS_VIOLATION
            #define EXCEPTION_DATATYPE_MISALIGNMENT STATUS_DATATYPE_MISALIGNMENT
            #define EXCEPTION_BREAKPOINT STATUS_BREAKPOINT
            #define EXCEPTION_SINGLE_STEP STATUS_SINGLE_STEP
            #define EXCEPTION_ARRAY_BOUNDS_EXCEEDED STATUS_ARRAY_BOUNDS_EXCEEDED
            #define EXCEPTION_FLT_DIVIDE_BY_ZERO STATUS_FLOAT_DIVIDE_BY_ZERO
            #define EXCEPTION_INT_DIVIDE_BY_ZERO STATUS_INTEGER_DIVIDE_BY_ZERO
            #define EXCEPTION_INT_OVERFLOW STATUS_INTEGER_OVERFLOW
            #define EXCEPTION_PRIV_INSTRUCTION STATUS_PRIVILEGED_INSTRUCTION
            #define EXCEPTION_IN_PAGE_ERROR STATUS_IN_PAGE_ERROR
            #define EXCEPTION_ILLEGAL_INSTRUCTION STATUS_ILLEGAL_INSTRUCTION
            #define EXCEPTION_NONCONTINUABLE_EXCEPTION STATUS_NONCONTINUABLE_EXCEPTION
            #define EXCEPTION_STACK_OVERFLOW STATUS_STACK_OVERFLOW
            #define EXCEPTION_INVALID_DISPOSITION STATUS_INVALID_DISPOSITION
            #define EXCEPTION_GUARD_PAGE STATUS_GUARD_PAGE_VIOLATION
            #define EXCEPTION_INVALID_HANDLE STATUS_INVALID_HANDLE

            #define STD_INPUT_HANDLE ((DWORD)-10)
            #define STD_OUTPUT_HANDLE ((DWORD)-11)
            #define STD_ERROR_HANDLE ((DWORD)-12)

            #define PROCESS_HEAP_REGION 0x0001
            #define PROCESS_HEAP_UNCOMMITTED_RANGE 0x0002
            #define PROCESS_HEAP_ENTRY_BUSY 0x0004
            #define PROCESS_HEAP_ENTRY_MOVEABLE 0x0010
            #define PROCESS_HEAP_ENTRY_DDESHARE 0x0020

            #define GMEM_FIXED 0x0000
            #define GMEM_MOVEABLE 0x0002
            #define GMEM_ZEROINIT 0x0040
            #define GMEM_MODIFY 0x0080
            #define GMEM_DISCARDABLE 0x0100
            #define GMEM_DISCARDED 0x4000
            #define GMEM_LOCKCOUNT 0x00FF
            #define GMEM_INVALID_HANDLE 0x8000
            #define GHND 0x0042
            #define GPTR 0x0040
            #define LMEM_FIXED 0x0000
            #define LMEM_MOVEABLE 0x0002
            #define LMEM_ZEROINIT 0x0040
            #define LMEM_MODIFY 0x0080
            #define LMEM_DISCARDABLE 0x0F00
            #define LMEM_DISCARDED 0x4000
            #define LMEM_LOCKCOUNT 0x00FF
            #define LMEM_INVALID_HANDLE 0x8000
            #define LHND 0x0042
            #define LPTR 0x0040

            #define MoveMemory RtlMoveMemory
            #define CopyMemory RtlCopyMemory
            #define FillMemory RtlFillMemory
            #define ZeroMemory RtlZeroMemory
            """;

    private static final String STRUCTURES = """
            typedef struct _SECURITY_ATTRIBUTES {
                DWORD nLength;
                LPVOID lpSecurityDescriptor;
                BOOL bInheritHandle;
            } SECURITY_ATTRIBUTES, *PSECURITY_ATTRIBUTES, *LPSECURITY_ATTRIBUTES;

            typedef struct _OVERLAPPED {
                ULONG_PTR Internal;
                ULONG_PTR InternalHigh;
                union {
                    struct {
                        DWORD Offset;
                        DWORD OffsetHigh;
                    };
                    PVOID Pointer;
                };
                HANDLE hEvent;
            } OVERLAPPED, *LPOVERLAPPED;

            typedef struct _SYSTEM_INFO {
                union {
                    DWORD dwOemId;
                    struct {
                        WORD wProcessorArchitecture;
                        WORD wReserved;
                    };
                };
                DWORD dwPageSize;
                LPVOID lpMinimumApplicationAddress;
                LPVOID lpMaximumApplicationAddress;
                DWORD_PTR dwActiveProcessorMask;
                DWORD dwNumberOfProcessors;
                DWORD dwProcessorType;
                DWORD dwAllocationGranularity;
                WORD wProcessorLevel;
                WORD wProcessorRevision;
            } SYSTEM_INFO, *LPSYSTEM_INFO;

            typedef struct _SYSTEMTIME {
                WORD wYear;
                WORD wMonth;
                WORD wDayOfWeek;
                WORD wDay;
                WORD wHour;
                WORD wMinute;
                WORD wSecond;
                WORD wMilliseconds;
            } SYSTEMTIME, *PSYSTEMTIME, *LPSYSTEMTIME;

            typedef struct _MEMORYSTATUS {
                DWORD dwLength;
                DWORD dwMemoryLoad;
                SIZE_T dwTotalPhys;
                SIZE_T dwAvailPhys;
                SIZE_T dwTotalPageFile;
                SIZE_T dwAvailPageFile;
                SIZE_T dwTotalVirtual;
                SIZE_T dwAvailVirtual;
            } MEMORYSTATUS, *LPMEMORYSTATUS;

            typedef struct _MEMORYSTATUSEX {
                DWORD dwLength;
                DWORD dwMemoryLoad;
                DWORDLONG ullTotalPhys;
                DWORDLONG ullAvailPhys;
                DWORDLONG ullTotalPageFile;
                DWORDLONG ullAvailPageFile;
                DWORDLONG ullTotalVirtual;
                DWORDLONG ullAvailVirtual;
                DWORDLONG ullAvailExtendedVirtual;
            } MEMORYSTATUSEX, *LPMEMORYSTATUSEX;

            typedef struct _PROCESS_HEAP_ENTRY {
                PVOID lpData;
                DWORD cbData;
                BYTE cbOverhead;
                BYTE iRegionIndex;
                WORD wFlags;
                union {
                    struct {
                        HANDLE hMem;
                        DWORD dwReserved[3];
                    } Block;
                    struct {
                        DWORD dwCommittedSize;
                        DWORD dwUnCommittedSize;
                        LPVOID lpFirstBlock;
                        LPVOID lpLastBlock;
                    } Region;
                };
            } PROCESS_HEAP_ENTRY, *LPPROCESS_HEAP_ENTRY, *PPROCESS_HEAP_ENTRY;

            """;

    private static final String MEMORY = """
            LPVOID WINAPI VirtualAlloc(LPVOID lpAddress, SIZE_T dwSize, DWORD flAllocationType, DWORD flProtect);
            BOOL WINAPI VirtualFree(LPVOID lpAddress, SIZE_T dwSize, DWORD dwFreeType);
            BOOL WINAPI VirtualProtect(LPVOID lpAddress, SIZE_T dwSize, DWORD flNewProtect, PDWORD lpflOldProtect);
            SIZE_T WINAPI VirtualQuery(LPCVOID lpAddress, PMEMORY_BASIC_INFORMATION lpBuffer, SIZE_T dwLength);
            SIZE_T WINAPI VirtualQueryEx(HANDLE hProcess, LPCVOID lpAddress, PMEMORY_BASIC_INFORMATION lpBuffer, \
            SIZE_T dwLength);
            BOOL WINAPI VirtualLock(LPVOID lpAddress, SIZE_T dwSize);
            BOOL WINAPI VirtualUnlock(LPVOID lpAddress, SIZE_T dwSize);
            void WINAPI GlobalMemoryStatus(LPMEMORYSTATUS lpBuffer);
            BOOL WINAPI GlobalMemoryStatusEx(LPMEMORYSTATUSEX lpBuffer);
            void WINAPI GetSystemInfo(LPSYSTEM_INFO lpSystemInfo);
            BOOL WINAPI IsBadReadPtr(const void *lp, UINT_PTR ucb);
            BOOL WINAPI IsBadWritePtr(LPVOID lp, UINT_PTR ucb);
            BOOL WINAPI IsBadCodePtr(FARPROC lpfn);
            BOOL WINAPI IsBadStringPtrA(LPCSTR lpsz, UINT_PTR ucchMax);
            #define IsBadStringPtr IsBadStringPtrA

            HANDLE WINAPI GetProcessHeap(void);
            DWORD WINAPI GetProcessHeaps(DWORD NumberOfHeaps, PHANDLE ProcessHeaps);
            HANDLE WINAPI HeapCreate(DWORD flOptions, SIZE_T dwInitialSize, SIZE_T dwMaximumSize);
            BOOL WINAPI HeapDestroy(HANDLE hHeap);
            LPVOID WINAPI HeapAlloc(HANDLE hHeap, DWORD dwFlags, SIZE_T dwBytes);
            LPVOID WINAPI HeapReAlloc(HANDLE hHeap, DWORD dwFlags, LPVOID lpMem, SIZE_T dwBytes);
            BOOL WINAPI HeapFree(HANDLE hHeap, DWORD dwFlags, LPVOID lpMem);
            SIZE_T WINAPI HeapSize(HANDLE hHeap, DWORD dwFlags, LPCVOID lpMem);
            BOOL WINAPI HeapValidate(HANDLE hHeap, DWORD dwFlags, LPCVOID lpMem);
            SIZE_T WINAPI HeapCompact(HANDLE hHeap, DWORD dwFlags);
            BOOL WINAPI HeapLock(HANDLE hHeap);
            BOOL WINAPI HeapUnlock(HANDLE hHeap);
            BOOL WINAPI HeapWalk(HANDLE hHeap, LPPROCESS_HEAP_ENTRY lpEntry);
            BOOL WINAPI HeapQueryInformation(HANDLE HeapHandle, HEAP_INFORMATION_CLASS HeapInformationClass, \
            PVOID HeapInformation, SIZE_T HeapInformationLength, PSIZE_T ReturnLength);
            BOOL WINAPI HeapSetInformation(HANDLE HeapHandle, HEAP_INFORMATION_CLASS HeapInformationClass, \
            PVOID HeapInformation, SIZE_T HeapInformationLength);
            BOOL WINAPI SetProcessWorkingSetSize(HANDLE hProcess, SIZE_T dwMinimumWorkingSetSize, \
            SIZE_T dwMaximumWorkingSetSize);
            BOOL WINAPI GetProcessWorkingSetSize(HANDLE hProcess, PSIZE_T lpMinimumWorkingSetSize, \
            PSIZE_T lpMaximumWorkingSetSize);
            HGLOBAL WINAPI GlobalAlloc(UINT uFlags, SIZE_T dwBytes);
            HGLOBAL WINAPI GlobalFree(HGLOBAL hMem);
            SIZE_T WINAPI GlobalSize(HGLOBAL hMem);
            HGLOBAL WINAPI GlobalReAlloc(HGLOBAL hMem, SIZE_T dwBytes, UINT uFlags);
            LPVOID WINAPI GlobalLock(HGLOBAL hMem);
            BOOL WINAPI GlobalUnlock(HGLOBAL hMem);
            HGLOBAL WINAPI GlobalHandle(LPCVOID pMem);
            UINT WINAPI GlobalFlags(HGLOBAL hMem);
            HLOCAL WINAPI LocalAlloc(UINT uFlags, SIZE_T uBytes);
            HLOCAL WINAPI LocalFree(HLOCAL hMem);
            SIZE_T WINAPI LocalSize(HLOCAL hMem);
            HLOCAL WINAPI LocalReAlloc(HLOCAL hMem, SIZE_T uBytes, UINT uFlags);
            LPVOID WINAPI LocalLock(HLOCAL hMem);
            BOOL WINAPI LocalUnlock(HLOCAL hMem);
            HLOCAL WINAPI LocalHandle(LPCVOID pMem);
            UINT WINAPI LocalFlags(HLOCAL hMem);

            """;

    private static final String FILES = """
            HANDLE WINAPI CreateFileA(LPCSTR lpFileName, DWORD dwDesiredAccess, DWORD dwShareMode, \
            LPSECURITY_ATTRIBUTES lpSecurityAttributes, DWORD dwCreationDisposition, DWORD dwFlagsAndAttributes, \
            HANDLE hTemplateFile);
            #define CreateFile CreateFileA
            BOOL WINAPI ReadFile(HANDLE hFile, LPVOID lpBuffer, DWORD nNumberOfBytesToRead, \
            LPDWORD lpNumberOfBytesRead, LPOVERLAPPED lpOverlapped);
            BOOL WINAPI WriteFile(HANDLE hFile, LPCVOID lpBuffer, DWORD nNumberOfBytesToWrite, \
            LPDWORD lpNumberOfBytesWritten, LPOVERLAPPED lpOverlapped);
            DWORD WINAPI SetFilePointer(HANDLE hFile, LONG lDistanceToMove, PLONG lpDistanceToMoveHigh, \
            DWORD dwMoveMethod);
            BOOL WINAPI SetFilePointerEx(HANDLE hFile, LARGE_INTEGER liDistanceToMove, \
            PLARGE_INTEGER lpNewFilePointer, DWORD dwMoveMethod);
            DWORD WINAPI GetFileSize(HANDLE hFile, LPDWORD lpFileSizeHigh);
            BOOL WINAPI GetFileSizeEx(HANDLE hFile, PLARGE_INTEGER lpFileSize);
            BOOL WINAPI SetEndOfFile(HANDLE hFile);
            BOOL WINAPI FlushFileBuffers(HANDLE hFile);
            BOOL WINAPI DeleteFileA(LPCSTR lpFileName);
            #define DeleteFile DeleteFileA
            BOOL WINAPI CloseHandle(HANDLE hObject);
            HANDLE WINAPI CreateFileMappingA(HANDLE hFile, LPSECURITY_ATTRIBUTES lpFileMappingAttributes, \
            DWORD flProtect, DWORD dwMaximumSizeHigh, DWORD dwMaximumSizeLow, LPCSTR lpName);
            #define CreateFileMapping CreateFileMappingA
            HANDLE WINAPI OpenFileMappingA(DWORD dwDesiredAccess, BOOL bInheritHandle, LPCSTR lpName);
            #define OpenFileMapping OpenFileMappingA
            LPVOID WINAPI MapViewOfFile(HANDLE hFileMappingObject, DWORD dwDesiredAccess, DWORD dwFileOffsetHigh, \
            DWORD dwFileOffsetLow, SIZE_T dwNumberOfBytesToMap);
            LPVOID WINAPI MapViewOfFileEx(HANDLE hFileMappingObject, DWORD dwDesiredAccess, DWORD dwFileOffsetHigh, \
            DWORD dwFileOffsetLow, SIZE_T dwNumberOfBytesToMap, LPVOID lpBaseAddress);
            BOOL WINAPI FlushViewOfFile(LPCVOID lpBaseAddress, SIZE_T dwNumberOfBytesToFlush);
            BOOL WINAPI UnmapViewOfFile(LPCVOID lpBaseAddress);
            HANDLE WINAPI GetStdHandle(DWORD nStdHandle);

            """;

    private static final String PROCESS = """
            DWORD WINAPI GetLastError(void);
            void WINAPI SetLastError(DWORD dwErrCode);
            void WINAPI RaiseException(DWORD dwExceptionCode, DWORD dwExceptionFlags, DWORD nNumberOfArguments, \
            const ULONG_PTR *lpArguments);
            HANDLE WINAPI GetCurrentProcess(void);
            DWORD WINAPI GetCurrentProcessId(void);
            HANDLE WINAPI GetCurrentThread(void);
            DWORD WINAPI GetCurrentThreadId(void);
            void WINAPI ExitProcess(UINT uExitCode);
            BOOL WINAPI TerminateProcess(HANDLE hProcess, UINT uExitCode);
            void WINAPI Sleep(DWORD dwMilliseconds);
            DWORD WINAPI GetTickCount(void);
            ULONGLONG WINAPI GetTickCount64(void);
            BOOL WINAPI QueryPerformanceCounter(LARGE_INTEGER *lpPerformanceCount);
            BOOL WINAPI QueryPerformanceFrequency(LARGE_INTEGER *lpFrequency);
            DWORD WINAPI GetVersion(void);
            void WINAPI OutputDebugStringA(LPCSTR lpOutputString);
            #define OutputDebugString OutputDebugStringA
            int WINAPI lstrlenA(LPCSTR lpString);
            LPSTR WINAPI lstrcpyA(LPSTR lpString1, LPCSTR lpString2);
            LPSTR WINAPI lstrcpynA(LPSTR lpString1, LPCSTR lpString2, int iMaxLength);
            LPSTR WINAPI lstrcatA(LPSTR lpString1, LPCSTR lpString2);
            int WINAPI lstrcmpA(LPCSTR lpString1, LPCSTR lpString2);
            int WINAPI lstrcmpiA(LPCSTR lpString1, LPCSTR lpString2);
            int WINAPI wsprintfA(LPSTR lpOut, LPCSTR lpFmt, ...);
            #define lstrlen lstrlenA
            #define lstrcpy lstrcpyA
            #define lstrcpyn lstrcpynA
            #define lstrcat lstrcatA
            #define lstrcmp lstrcmpA
            #define lstrcmpi lstrcmpiA
            #define wsprintf wsprintfA
            #endif
            """;

    static final String TEXT = CONSTANTS + STRUCTURES + MEMORY + FILES + PROCESS;
}
