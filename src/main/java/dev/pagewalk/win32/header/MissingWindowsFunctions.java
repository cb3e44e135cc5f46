package dev.pagewalk.win32.header;

import java.util.Set;

/**
 * Functions that Windows has and Pagewalk doesn't, so that the compiler can say so instead of guessing at a
 * misspelling.
 */
public final class MissingWindowsFunctions {

    private MissingWindowsFunctions() {}

    private static final String MEMORY = """
            VirtualAllocEx VirtualFreeEx VirtualProtectEx VirtualAllocExNuma VirtualAlloc2 MapViewOfFile2 MapViewOfFile3
            MapViewOfFileNuma2 UnmapViewOfFile2 AllocateUserPhysicalPages FreeUserPhysicalPages MapUserPhysicalPages
            GetLargePageMinimum GetWriteWatch ResetWriteWatch PrefetchVirtualMemory OfferVirtualMemory
            ReclaimVirtualMemory DiscardVirtualMemory QueryWorkingSet QueryWorkingSetEx GetMappedFileNameA
            GetMappedFileName GetPerformanceInfo EnumProcesses EnumProcessModules GetModuleInformation
            CreateFileMappingW OpenFileMappingW CreateFileMapping2 CreateFileMappingNuma ReadProcessMemory
            WriteProcessMemory FlushInstructionCache CreateMemoryResourceNotification QueryMemoryResourceNotification
            HeapSummary RtlCreateHeap RtlAllocateHeap RtlFreeHeap GlobalCompact LocalCompact NtAllocateVirtualMemory
            NtFreeVirtualMemory NtQueryVirtualMemory NtQuerySystemInformation CoTaskMemAlloc CoTaskMemFree
            SysAllocString SysFreeString
            """;

    private static final String THREADS = """
            CreateThread CreateRemoteThread ExitThread TerminateThread SuspendThread ResumeThread GetExitCodeThread
            OpenThread SwitchToThread SetThreadPriority GetThreadPriority GetThreadContext SetThreadContext
            GetThreadTimes TlsAlloc TlsFree TlsGetValue TlsSetValue InitializeCriticalSection
            InitializeCriticalSectionAndSpinCount EnterCriticalSection TryEnterCriticalSection LeaveCriticalSection
            DeleteCriticalSection CreateMutexA CreateMutex OpenMutexA OpenMutex ReleaseMutex CreateEventA CreateEvent
            OpenEventA OpenEvent SetEvent ResetEvent PulseEvent CreateSemaphoreA CreateSemaphore ReleaseSemaphore
            WaitForSingleObject WaitForSingleObjectEx WaitForMultipleObjects SleepEx InterlockedIncrement
            InterlockedDecrement InterlockedExchange InterlockedExchangeAdd InterlockedCompareExchange InitializeSRWLock
            AcquireSRWLockExclusive ReleaseSRWLockExclusive InitializeConditionVariable SleepConditionVariableCS
            WakeConditionVariable QueueUserAPC QueueUserWorkItem CreateFiber SwitchToFiber ConvertThreadToFiber
            DeleteFiber FlsAlloc FlsFree SetThreadStackGuarantee GetCurrentThreadStackLimits
            """;

    private static final String PROCESSES = """
            CreateProcessA CreateProcessW CreateProcess OpenProcess GetExitCodeProcess DuplicateHandle GetCommandLineA
            GetCommandLineW GetCommandLine GetEnvironmentVariableA GetEnvironmentVariable SetEnvironmentVariableA
            SetEnvironmentVariable GetEnvironmentStrings FreeEnvironmentStringsA GetStartupInfoA GetStartupInfo
            GetModuleHandleA GetModuleHandleW GetModuleHandle GetModuleFileNameA GetModuleFileName LoadLibraryA
            LoadLibraryW LoadLibrary LoadLibraryExA FreeLibrary GetProcAddress GetPriorityClass SetPriorityClass
            GetProcessTimes CreateToolhelp32Snapshot Process32First Process32Next Module32First Heap32ListFirst
            Heap32ListNext Heap32First Heap32Next CreateJobObjectA SetInformationJobObject AssignProcessToJobObject
            OpenProcessToken AdjustTokenPrivileges LookupPrivilegeValueA FatalAppExitA FatalExit DebugBreak
            IsDebuggerPresent ShellExecuteA WinExec SetUnhandledExceptionFilter UnhandledExceptionFilter
            AddVectoredExceptionHandler RemoveVectoredExceptionHandler SetErrorMode FormatMessageA FormatMessageW
            FormatMessage RtlUnwind RtlCaptureStackBackTrace CaptureStackBackTrace
            """;

    private static final String FILES = """
            CreateFileW CreateFile2 ReadFileEx WriteFileEx OpenFile _lopen _lread _lwrite _lclose CopyFileA CopyFile
            MoveFileA MoveFile DeleteFileW CreateDirectoryA CreateDirectory RemoveDirectoryA RemoveDirectory
            GetFileAttributesA GetFileAttributes SetFileAttributesA SetFileAttributes FindFirstFileA FindFirstFile
            FindNextFileA FindNextFile FindClose GetCurrentDirectoryA GetCurrentDirectory SetCurrentDirectoryA
            SetCurrentDirectory GetTempPathA GetTempPath GetTempFileNameA GetTempFileName GetFullPathNameA
            GetFullPathName GetFileTime SetFileTime GetFileType GetFileInformationByHandle GetDiskFreeSpaceA
            GetDiskFreeSpaceExA GetDriveTypeA GetLogicalDrives LockFile UnlockFile SetFileValidData
            SetFileInformationByHandle CreatePipe CreateNamedPipeA ConnectNamedPipe DeviceIoControl CancelIo
            GetOverlappedResult WriteConsoleA WriteConsoleW WriteConsole ReadConsoleA ReadConsole SetConsoleMode
            GetConsoleMode SetConsoleTextAttribute SetConsoleCursorPosition GetConsoleScreenBufferInfo SetConsoleTitleA
            SetConsoleTitle SetConsoleOutputCP SetConsoleCP AllocConsole FreeConsole GetStdHandleEx
            """;

    private static final String OTHERS = """
            GetLocalTime GetSystemTime SetLocalTime SetSystemTime GetSystemTimeAsFileTime FileTimeToSystemTime
            SystemTimeToFileTime timeGetTime timeBeginPeriod GetVersionExA GetVersionEx GetNativeSystemInfo
            IsWow64Process GetLogicalProcessorInformation GetComputerNameA GetComputerName GetUserNameA GetUserName
            GetSystemDirectoryA GetWindowsDirectoryA MessageBoxA MessageBoxW MessageBox MessageBeep Beep wvsprintfA
            lstrlenW lstrcpyW lstrcatW lstrcmpW wsprintfW MultiByteToWideChar WideCharToMultiByte CharUpperA CharLowerA
            RegOpenKeyExA RegQueryValueExA RegCloseKey RegCreateKeyExA RegSetValueExA GetPrivateProfileStringA
            CreateWindowExA CreateWindowA CreateWindow ShowWindow UpdateWindow RegisterClassA RegisterClassExA
            GetMessageA GetMessage TranslateMessage DispatchMessageA DispatchMessage DefWindowProcA PostQuitMessage
            SendMessageA PostMessageA GetDC ReleaseDC BeginPaint EndPaint TextOutA WSAStartup WSACleanup socket connect
            bind listen accept send recv closesocket IsBadStringPtrW OutputDebugStringW MulDiv VirtualQueryInformation
            """;

    /** The names. */
    public static Set<String> names() {
        return Set.of((MEMORY + THREADS + PROCESSES + FILES + OTHERS).strip().split("\\s+"));
    }
}
