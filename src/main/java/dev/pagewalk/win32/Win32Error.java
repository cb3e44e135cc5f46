package dev.pagewalk.win32;

import dev.pagewalk.memory.NtStatus;

/** Win32 error codes (winerror.h), and which one a native status becomes (RtlNtStatusToDosError; windows-facts 3.8). */
public enum Win32Error {
    ERROR_SUCCESS(0),
    ERROR_FILE_NOT_FOUND(2),
    ERROR_PATH_NOT_FOUND(3),
    ERROR_ACCESS_DENIED(5),
    ERROR_INVALID_HANDLE(6),
    ERROR_NOT_ENOUGH_MEMORY(8),
    ERROR_BAD_LENGTH(24),
    ERROR_GEN_FAILURE(31),
    ERROR_SHARING_VIOLATION(32),
    ERROR_HANDLE_EOF(38),
    ERROR_FILE_EXISTS(80),
    ERROR_INVALID_PARAMETER(87),
    ERROR_CALL_NOT_IMPLEMENTED(120),
    ERROR_DISK_FULL(112),
    ERROR_INSUFFICIENT_BUFFER(122),
    ERROR_INVALID_NAME(123),
    ERROR_NEGATIVE_SEEK(131),
    ERROR_DISCARDED(157),
    ERROR_NOT_LOCKED(158),
    ERROR_ALREADY_EXISTS(183),
    ERROR_NO_MORE_ITEMS(259),
    ERROR_INVALID_ADDRESS(487),
    ERROR_NOACCESS(998),
    ERROR_FILE_INVALID(1006),
    ERROR_MAPPED_ALIGNMENT(1132),
    ERROR_USER_MAPPED_FILE(1224),
    ERROR_WORKING_SET_QUOTA(1453),
    ERROR_COMMITMENT_LIMIT(1455),
    ERROR_GUARD_PAGE(0x80000001);

    private final int code;

    Win32Error(int code) {
        this.code = code;
    }

    /** The number GetLastError returns. */
    public int code() {
        return code;
    }

    /** The error that the Win32 layer sets when the native layer answers {@code status}. */
    public static Win32Error of(NtStatus status) {
        return switch (status) {
            case SUCCESS -> ERROR_SUCCESS;
            case INVALID_HANDLE -> ERROR_INVALID_HANDLE;
            case NO_MEMORY -> ERROR_NOT_ENOUGH_MEMORY;
            case CONFLICTING_ADDRESSES, FREE_VM_NOT_AT_BASE, MEMORY_NOT_ALLOCATED, NOT_COMMITTED, NOT_MAPPED_VIEW ->
                ERROR_INVALID_ADDRESS;
            case INVALID_PARAMETER,
                    UNABLE_TO_FREE_VM,
                    UNABLE_TO_DELETE_SECTION,
                    INVALID_PAGE_PROTECTION,
                    SECTION_PROTECTION -> ERROR_INVALID_PARAMETER;
            case INVALID_VIEW_SIZE, ACCESS_DENIED -> ERROR_ACCESS_DENIED;
            case MAPPED_ALIGNMENT -> ERROR_MAPPED_ALIGNMENT;
            case MAPPED_FILE_SIZE_ZERO -> ERROR_FILE_INVALID;
            case COMMITMENT_LIMIT -> ERROR_COMMITMENT_LIMIT;
            case ACCESS_VIOLATION -> ERROR_NOACCESS;
            case GUARD_PAGE_VIOLATION -> ERROR_GUARD_PAGE;
            case WORKING_SET_QUOTA -> ERROR_WORKING_SET_QUOTA;
            case NOT_LOCKED -> ERROR_NOT_LOCKED;
        };
    }
}
