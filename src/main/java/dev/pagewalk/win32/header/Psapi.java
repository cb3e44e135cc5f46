package dev.pagewalk.win32.header;

/** {@code psapi.h}: what a process uses. */
final class Psapi {

    private Psapi() {}

    static final String TEXT = """
            #ifndef _PSAPI_H_
            #define _PSAPI_H_
            #include <windows.h>
            typedef struct _PROCESS_MEMORY_COUNTERS {
                DWORD cb;
                DWORD PageFaultCount;
                SIZE_T PeakWorkingSetSize;
                SIZE_T WorkingSetSize;
                SIZE_T QuotaPeakPagedPoolUsage;
                SIZE_T QuotaPagedPoolUsage;
                SIZE_T QuotaPeakNonPagedPoolUsage;
                SIZE_T QuotaNonPagedPoolUsage;
                SIZE_T PagefileUsage;
                SIZE_T PeakPagefileUsage;
            } PROCESS_MEMORY_COUNTERS, *PPROCESS_MEMORY_COUNTERS;

            typedef struct _PROCESS_MEMORY_COUNTERS_EX {
                DWORD cb;
                DWORD PageFaultCount;
                SIZE_T PeakWorkingSetSize;
                SIZE_T WorkingSetSize;
                SIZE_T QuotaPeakPagedPoolUsage;
                SIZE_T QuotaPagedPoolUsage;
                SIZE_T QuotaPeakNonPagedPoolUsage;
                SIZE_T QuotaNonPagedPoolUsage;
                SIZE_T PagefileUsage;
                SIZE_T PeakPagefileUsage;
                SIZE_T PrivateUsage;
            } PROCESS_MEMORY_COUNTERS_EX, *PPROCESS_MEMORY_COUNTERS_EX;

            BOOL WINAPI GetProcessMemoryInfo(HANDLE Process, PPROCESS_MEMORY_COUNTERS ppsmemCounters, DWORD cb);
            BOOL WINAPI EmptyWorkingSet(HANDLE hProcess);
            #endif
            """;
}
