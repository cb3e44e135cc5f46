package dev.pagewalk.memory;

/** What the memory manager answers to a request: native status codes (ntstatus.h), as far as it uses them. */
public enum NtStatus {
    SUCCESS,
    INVALID_HANDLE,
    INVALID_PARAMETER,
    NO_MEMORY,
    CONFLICTING_ADDRESSES,
    UNABLE_TO_FREE_VM,
    UNABLE_TO_DELETE_SECTION,
    FREE_VM_NOT_AT_BASE,
    MEMORY_NOT_ALLOCATED,
    NOT_COMMITTED,
    NOT_MAPPED_VIEW,
    INVALID_PAGE_PROTECTION,
    SECTION_PROTECTION,
    INVALID_VIEW_SIZE,
    MAPPED_ALIGNMENT,
    MAPPED_FILE_SIZE_ZERO,
    COMMITMENT_LIMIT,
    ACCESS_DENIED,
    ACCESS_VIOLATION,
    GUARD_PAGE_VIOLATION,
    WORKING_SET_QUOTA,
    NOT_LOCKED
}
