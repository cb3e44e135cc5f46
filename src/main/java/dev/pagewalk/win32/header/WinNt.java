package dev.pagewalk.win32.header;

/** {@code winnt.h}: the constants and structures that Windows NT itself defines. */
final class WinNt {

    private WinNt() {}

    static final String TEXT = """
            #ifndef _WINNT_
            #define _WINNT_
            #include <windef.h>

            typedef union _LARGE_INTEGER {
                struct {
                    DWORD LowPart;
                    LONG HighPart;
                };
                struct {
                    DWORD LowPart;
                    LONG HighPart;
                } u;
                LONGLONG QuadPart;
            } LARGE_INTEGER, *PLARGE_INTEGER;

            typedef union _ULARGE_INTEGER {
                struct {
                    DWORD LowPart;
                    DWORD HighPart;
                };
                struct {
                    DWORD LowPart;
                    DWORD HighPart;
                } u;
                ULONGLONG QuadPart;
            } ULARGE_INTEGER, *PULARGE_INTEGER;

            typedef struct _LIST_ENTRY {
                struct _LIST_ENTRY *Flink;
                struct _LIST_ENTRY *Blink;
            } LIST_ENTRY, *PLIST_ENTRY;

            #define MINCHAR 0x80
            #define MAXCHAR 0x7f
            #define MINSHORT 0x8000
            #define MAXSHORT 0x7fff
            #define MINLONG 0x80000000
            #define MAXLONG 0x7fffffff
            #define MAXBYTE 0xff
            #define MAXWORD 0xffff
            #define MAXDWORD 0xffffffff

            #define GENERIC_READ 0x80000000L
            #define GENERIC_WRITE 0x40000000L
            #define GENERIC_EXECUTE 0x20000000L
            #define GENERIC_ALL 0x10000000L
            #define DELETE 0x00010000L
            #define READ_CONTROL 0x00020000L
            #define SYNCHRONIZE 0x00100000L
            #define STANDARD_RIGHTS_REQUIRED 0x000F0000L

            #define PAGE_NOACCESS 0x01
            #define PAGE_READONLY 0x02
            #define PAGE_READWRITE 0x04
            #define PAGE_WRITECOPY 0x08
            #define PAGE_EXECUTE 0x10
            #define PAGE_EXECUTE_READ 0x20
            #define PAGE_EXECUTE_READWRITE 0x40
            #define PAGE_EXECUTE_WRITECOPY 0x80
            #define PAGE_GUARD 0x100
            #define PAGE_NOCACHE 0x200
            #define PAGE_WRITECOMBINE 0x400

            #define MEM_COMMIT 0x1000
            #define MEM_RESERVE 0x2000
            #define MEM_DECOMMIT 0x4000
            #define MEM_RELEASE 0x8000
            #define MEM_FREE 0x10000
            #define MEM_PRIVATE 0x20000
            #define MEM_MAPPED 0x40000
            #define MEM_RESET 0x80000
            #define MEM_TOP_DOWN 0x100000
            #define MEM_WRITE_WATCH 0x200000
            #define MEM_PHYSICAL 0x400000
            #define MEM_ROTATE 0x800000
            #define MEM_LARGE_PAGES 0x20000000
            #define MEM_4MB_PAGES 0x80000000
            #define MEM_IMAGE 0x1000000

            #define SEC_FILE 0x800000
            #define SEC_IMAGE 0x1000000
            #define SEC_RESERVE 0x4000000
            #define SEC_COMMIT 0x8000000
            #define SEC_NOCACHE 0x10000000
            #define SEC_LARGE_PAGES 0x80000000

            #define SECTION_QUERY 0x0001
            #define SECTION_MAP_WRITE 0x0002
            #define SECTION_MAP_READ 0x0004
            #define SECTION_MAP_EXECUTE 0x0008
            #define SECTION_EXTEND_SIZE 0x0010
            #define SECTION_ALL_ACCESS 0x000F001F

            #define FILE_SHARE_READ 0x00000001
            #define FILE_SHARE_WRITE 0x00000002
            #define FILE_SHARE_DELETE 0x00000004
            #define FILE_ATTRIBUTE_READONLY 0x00000001
            #define FILE_ATTRIBUTE_HIDDEN 0x00000002
            #define FILE_ATTRIBUTE_SYSTEM 0x00000004
            #define FILE_ATTRIBUTE_DIRECTORY 0x00000010
            #define FILE_ATTRIBUTE_ARCHIVE 0x00000020
            #define FILE_ATTRIBUTE_NORMAL 0x00000080
            #define FILE_ATTRIBUTE_TEMPORARY 0x00000100

            #define HEAP_NO_SERIALIZE 0x00000001
            #define HEAP_GROWABLE 0x00000002
            #define HEAP_GENERATE_EXCEPTIONS 0x00000004
            #define HEAP_ZERO_MEMORY 0x00000008
            #define HEAP_REALLOC_IN_PLACE_ONLY 0x00000010
            #define HEAP_TAIL_CHECKING_ENABLED 0x00000020
            #define HEAP_FREE_CHECKING_ENABLED 0x00000040
            #define HEAP_CREATE_ENABLE_EXECUTE 0x00040000

            typedef enum _HEAP_INFORMATION_CLASS {
                HeapCompatibilityInformation = 0,
                HeapEnableTerminationOnCorruption = 1
            } HEAP_INFORMATION_CLASS;

            #define STATUS_WAIT_0 ((DWORD)0x00000000L)
            #define STATUS_GUARD_PAGE_VIOLATION ((DWORD)0x80000001L)
            #define STATUS_DATATYPE_MISALIGNMENT ((DWORD)0x80000002L)
            #define STATUS_BREAKPOINT ((DWORD)0x80000003L)
            #define STATUS_SINGLE_STEP ((DWORD)0x80000004L)
            #define STATUS_ACCESS_VIOLATION ((DWORD)0xC0000005L)
            #define STATUS_IN_PAGE_ERROR ((DWORD)0xC0000006L)
            #define STATUS_INVALID_HANDLE ((DWORD)0xC0000008L)
            #define STATUS_INVALID_PARAMETER ((DWORD)0xC000000DL)
            #define STATUS_NO_MEMORY ((DWORD)0xC0000017L)
            #define STATUS_ILLEGAL_INSTRUCTION ((DWORD)0xC000001DL)
            #define STATUS_NONCONTINUABLE_EXCEPTION ((DWORD)0xC0000025L)
            #define STATUS_INVALID_DISPOSITION ((DWORD)0xC0000026L)
            #define STATUS_ARRAY_BOUNDS_EXCEEDED ((DWORD)0xC000008CL)
            #define STATUS_FLOAT_DIVIDE_BY_ZERO ((DWORD)0xC000008EL)
            #define STATUS_INTEGER_DIVIDE_BY_ZERO ((DWORD)0xC0000094L)
            #define STATUS_INTEGER_OVERFLOW ((DWORD)0xC0000095L)
            #define STATUS_PRIVILEGED_INSTRUCTION ((DWORD)0xC0000096L)
            #define STATUS_STACK_OVERFLOW ((DWORD)0xC00000FDL)
            #define STATUS_CONTROL_C_EXIT ((DWORD)0xC000013AL)
            #define STATUS_HEAP_CORRUPTION ((DWORD)0xC0000374L)

            #define EXCEPTION_NONCONTINUABLE 0x1
            #define EXCEPTION_MAXIMUM_PARAMETERS 15

            typedef struct _CONTEXT {
                DWORD ContextFlags;
                DWORD Edi;
                DWORD Esi;
                DWORD Ebx;
                DWORD Edx;
                DWORD Ecx;
                DWORD Eax;
                DWORD Ebp;
                DWORD Eip;
                DWORD SegCs;
                DWORD EFlags;
                DWORD Esp;
                DWORD SegSs;
            } CONTEXT, *PCONTEXT;

            typedef struct _EXCEPTION_RECORD {
                DWORD ExceptionCode;
                DWORD ExceptionFlags;
                struct _EXCEPTION_RECORD *ExceptionRecord;
                PVOID ExceptionAddress;
                DWORD NumberParameters;
                ULONG_PTR ExceptionInformation[EXCEPTION_MAXIMUM_PARAMETERS];
            } EXCEPTION_RECORD, *PEXCEPTION_RECORD;

            typedef struct _EXCEPTION_POINTERS {
                PEXCEPTION_RECORD ExceptionRecord;
                PCONTEXT ContextRecord;
            } EXCEPTION_POINTERS, *PEXCEPTION_POINTERS, *LPEXCEPTION_POINTERS;

            typedef struct _EXCEPTION_REGISTRATION_RECORD {
                struct _EXCEPTION_REGISTRATION_RECORD *Next;
                PVOID Handler;
            } EXCEPTION_REGISTRATION_RECORD;

            typedef struct _NT_TIB {
                EXCEPTION_REGISTRATION_RECORD *ExceptionList;
                PVOID StackBase;
                PVOID StackLimit;
                PVOID SubSystemTib;
                union {
                    PVOID FiberData;
                    DWORD Version;
                };
                PVOID ArbitraryUserPointer;
                struct _NT_TIB *Self;
            } NT_TIB, *PNT_TIB;

            typedef struct _MEMORY_BASIC_INFORMATION {
                PVOID BaseAddress;
                PVOID AllocationBase;
                DWORD AllocationProtect;
                SIZE_T RegionSize;
                DWORD State;
                DWORD Protect;
                DWORD Type;
            } MEMORY_BASIC_INFORMATION, *PMEMORY_BASIC_INFORMATION;

            #define PROCESSOR_ARCHITECTURE_INTEL 0
            #define PROCESSOR_INTEL_386 386
            #define PROCESSOR_INTEL_486 486
            #define PROCESSOR_INTEL_PENTIUM 586

            #define RtlMoveMemory(Destination, Source, Length) memmove((Destination), (Source), (Length))
            #define RtlCopyMemory(Destination, Source, Length) memcpy((Destination), (Source), (Length))
            #define RtlFillMemory(Destination, Length, Fill) memset((Destination), (Fill), (Length))
            #define RtlZeroMemory(Destination, Length) memset((Destination), 0, (Length))
            void *memcpy(void *dest, const void *src, unsigned int count);
            void *memmove(void *dest, const void *src, unsigned int count);
            void *memset(void *dest, int c, unsigned int count);

            NT_TIB *NtCurrentTeb(void);
            #endif
            """;
}
