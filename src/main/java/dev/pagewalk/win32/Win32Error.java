package dev.pagewalk.win32;

import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.memory.NtStatus;
import dev.pagewalk.win32.header.WindowsConstants;

/** Win32 error codes (winerror.h), and which one a native status becomes (RtlNtStatusToDosError; windows-facts 3.8). */
public enum Win32Error {
    ERROR_SUCCESS,
    ERROR_FILE_NOT_FOUND,
    ERROR_PATH_NOT_FOUND,
    ERROR_ACCESS_DENIED,
    ERROR_INVALID_HANDLE,
    ERROR_NOT_ENOUGH_MEMORY,
    ERROR_BAD_LENGTH,
    ERROR_GEN_FAILURE,
    ERROR_SHARING_VIOLATION,
    ERROR_HANDLE_EOF,
    ERROR_FILE_EXISTS,
    ERROR_INVALID_PARAMETER,
    ERROR_CALL_NOT_IMPLEMENTED,
    ERROR_DISK_FULL,
    ERROR_INSUFFICIENT_BUFFER,
    ERROR_INVALID_NAME,
    ERROR_NEGATIVE_SEEK,
    ERROR_DISCARDED,
    ERROR_NOT_LOCKED,
    ERROR_ALREADY_EXISTS,
    ERROR_NO_MORE_ITEMS,
    ERROR_INVALID_ADDRESS,
    ERROR_NOACCESS,
    ERROR_FILE_INVALID,
    ERROR_MAPPED_ALIGNMENT,
    ERROR_USER_MAPPED_FILE,
    ERROR_WORKING_SET_QUOTA,
    ERROR_COMMITMENT_LIMIT,
    ERROR_GUARD_PAGE(ExceptionRecord.GUARD_PAGE_VIOLATION);

    private final int code;

    /** Of the number that winerror.h gives it. */
    Win32Error() {
        code = WindowsConstants.of(name());
    }

    /** Of a status code that no Win32 error stands for. */
    Win32Error(int status) {
        code = status;
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
