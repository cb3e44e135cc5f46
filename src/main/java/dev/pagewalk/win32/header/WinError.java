package dev.pagewalk.win32.header;

/** {@code winerror.h}: the error codes of the documented API. */
final class WinError {

    private WinError() {}

    static final String NTSTATUS = """
            #ifndef _NTSTATUS_
            #define _NTSTATUS_
            #include <winnt.h>
            #define STATUS_SUCCESS ((NTSTATUS)0x00000000L)
            #define STATUS_UNSUCCESSFUL ((NTSTATUS)0xC0000001L)
            #define STATUS_CONFLICTING_ADDRESSES ((NTSTATUS)0xC0000018L)
            #define STATUS_NOT_MAPPED_VIEW ((NTSTATUS)0xC0000019L)
            #define STATUS_UNABLE_TO_FREE_VM ((NTSTATUS)0xC000001AL)
            #define STATUS_INVALID_VIEW_SIZE ((NTSTATUS)0xC000001FL)
            #define STATUS_ACCESS_DENIED ((NTSTATUS)0xC0000022L)
            #define STATUS_NOT_COMMITTED ((NTSTATUS)0xC000002DL)
            #define STATUS_COMMITMENT_LIMIT ((NTSTATUS)0xC000012DL)
            #endif
            """;

    static final String TEXT = """
            #ifndef _WINERROR_
            #define _WINERROR_
            #define NO_ERROR 0L
            #define ERROR_SUCCESS 0L
            #define ERROR_INVALID_FUNCTION 1L
            #define ERROR_FILE_NOT_FOUND 2L
            #define ERROR_PATH_NOT_FOUND 3L
            #define ERROR_TOO_MANY_OPEN_FILES 4L
            #define ERROR_ACCESS_DENIED 5L
            #define ERROR_INVALID_HANDLE 6L
            #define ERROR_ARENA_TRASHED 7L
            #define ERROR_NOT_ENOUGH_MEMORY 8L
            #define ERROR_INVALID_BLOCK 9L
            #define ERROR_BAD_ENVIRONMENT 10L
            #define ERROR_BAD_FORMAT 11L
            #define ERROR_INVALID_ACCESS 12L
            #define ERROR_INVALID_DATA 13L
            #define ERROR_OUTOFMEMORY 14L
            #define ERROR_INVALID_DRIVE 15L
            #define ERROR_NO_MORE_FILES 18L
            #define ERROR_WRITE_PROTECT 19L
            #define ERROR_BAD_LENGTH 24L
            #define ERROR_WRITE_FAULT 29L
            #define ERROR_READ_FAULT 30L
            #define ERROR_GEN_FAILURE 31L
            #define ERROR_SHARING_VIOLATION 32L
            #define ERROR_LOCK_VIOLATION 33L
            #define ERROR_HANDLE_EOF 38L
            #define ERROR_HANDLE_DISK_FULL 39L
            #define ERROR_NOT_SUPPORTED 50L
            #define ERROR_FILE_EXISTS 80L
            #define ERROR_CANNOT_MAKE 82L
            #define ERROR_INVALID_PARAMETER 87L
            #define ERROR_DISK_FULL 112L
            #define ERROR_CALL_NOT_IMPLEMENTED 120L
            #define ERROR_INSUFFICIENT_BUFFER 122L
            #define ERROR_INVALID_NAME 123L
            #define ERROR_MOD_NOT_FOUND 126L
            #define ERROR_PROC_NOT_FOUND 127L
            #define ERROR_NEGATIVE_SEEK 131L
            #define ERROR_SEEK_ON_DEVICE 132L
            #define ERROR_DISCARDED 157L
            #define ERROR_NOT_LOCKED 158L
            #define ERROR_BAD_PATHNAME 161L
            #define ERROR_BUSY 170L
            #define ERROR_ALREADY_EXISTS 183L
            #define ERROR_FILENAME_EXCED_RANGE 206L
            #define ERROR_MORE_DATA 234L
            #define ERROR_NO_MORE_ITEMS 259L
            #define ERROR_PARTIAL_COPY 299L
            #define ERROR_INVALID_ADDRESS 487L
            #define ERROR_ARITHMETIC_OVERFLOW 534L
            #define ERROR_NOACCESS 998L
            #define ERROR_SWAPERROR 999L
            #define ERROR_STACK_OVERFLOW 1001L
            #define ERROR_INVALID_FLAGS 1004L
            #define ERROR_FILE_INVALID 1006L
            #define ERROR_MAPPED_ALIGNMENT 1132L
            #define ERROR_USER_MAPPED_FILE 1224L
            #define ERROR_NOT_FOUND 1168L
            #define ERROR_PRIVILEGE_NOT_HELD 1314L
            #define ERROR_NO_SYSTEM_RESOURCES 1450L
            #define ERROR_NONPAGED_SYSTEM_RESOURCES 1451L
            #define ERROR_PAGED_SYSTEM_RESOURCES 1452L
            #define ERROR_WORKING_SET_QUOTA 1453L
            #define ERROR_PAGEFILE_QUOTA 1454L
            #define ERROR_COMMITMENT_LIMIT 1455L
            #define ERROR_TIMEOUT 1460L
            #endif
            """;
}
