package dev.pagewalk.exercise.expression;

import dev.pagewalk.machine.SystemLibrary;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Constants of the Windows headers (winnt.h, winerror.h, ntstatus.h, memoryapi.h) that expressions may name. What they
 * are stands in the machine's headers alone.
 */
public final class WindowsNames {

    private static final Set<String> NAMES = Set.of(
            "MEM_COMMIT",
            "MEM_RESERVE",
            "MEM_DECOMMIT",
            "MEM_RELEASE",
            "MEM_FREE",
            "MEM_PRIVATE",
            "MEM_MAPPED",
            "MEM_RESET",
            "MEM_TOP_DOWN",
            "MEM_IMAGE",
            "PAGE_NOACCESS",
            "PAGE_READONLY",
            "PAGE_READWRITE",
            "PAGE_WRITECOPY",
            "PAGE_EXECUTE",
            "PAGE_EXECUTE_READ",
            "PAGE_EXECUTE_READWRITE",
            "PAGE_EXECUTE_WRITECOPY",
            "PAGE_GUARD",
            "PAGE_NOCACHE",
            "ERROR_SUCCESS",
            "ERROR_INVALID_FUNCTION",
            "ERROR_FILE_NOT_FOUND",
            "ERROR_PATH_NOT_FOUND",
            "ERROR_TOO_MANY_OPEN_FILES",
            "ERROR_ACCESS_DENIED",
            "ERROR_INVALID_HANDLE",
            "ERROR_NOT_ENOUGH_MEMORY",
            "ERROR_INVALID_BLOCK",
            "ERROR_BAD_LENGTH",
            "ERROR_WRITE_FAULT",
            "ERROR_READ_FAULT",
            "ERROR_SHARING_VIOLATION",
            "ERROR_HANDLE_EOF",
            "ERROR_HANDLE_DISK_FULL",
            "ERROR_NOT_SUPPORTED",
            "ERROR_FILE_EXISTS",
            "ERROR_INVALID_PARAMETER",
            "ERROR_DISK_FULL",
            "ERROR_INSUFFICIENT_BUFFER",
            "ERROR_INVALID_NAME",
            "ERROR_MOD_NOT_FOUND",
            "ERROR_PROC_NOT_FOUND",
            "ERROR_NOT_LOCKED",
            "ERROR_ALREADY_EXISTS",
            "ERROR_MORE_DATA",
            "ERROR_INVALID_ADDRESS",
            "ERROR_USER_MAPPED_FILE",
            "ERROR_NOACCESS",
            "ERROR_STACK_OVERFLOW",
            "ERROR_FILE_INVALID",
            "ERROR_MAPPED_ALIGNMENT",
            "ERROR_PRIVILEGE_NOT_HELD",
            "ERROR_NO_SYSTEM_RESOURCES",
            "ERROR_WORKING_SET_QUOTA",
            "ERROR_PAGEFILE_QUOTA",
            "ERROR_COMMITMENT_LIMIT",
            "STATUS_SUCCESS",
            "STATUS_GUARD_PAGE_VIOLATION",
            "STATUS_DATATYPE_MISALIGNMENT",
            "STATUS_BREAKPOINT",
            "STATUS_SINGLE_STEP",
            "STATUS_ACCESS_VIOLATION",
            "STATUS_IN_PAGE_ERROR",
            "STATUS_INVALID_HANDLE",
            "STATUS_INVALID_PARAMETER",
            "STATUS_NO_MEMORY",
            "STATUS_CONFLICTING_ADDRESSES",
            "STATUS_ILLEGAL_INSTRUCTION",
            "STATUS_NONCONTINUABLE_EXCEPTION",
            "STATUS_ARRAY_BOUNDS_EXCEEDED",
            "STATUS_INTEGER_DIVIDE_BY_ZERO",
            "STATUS_INTEGER_OVERFLOW",
            "STATUS_PRIVILEGED_INSTRUCTION",
            "STATUS_STACK_OVERFLOW",
            "STATUS_COMMITMENT_LIMIT",
            "STATUS_HEAP_CORRUPTION",
            "FILE_MAP_COPY",
            "FILE_MAP_WRITE",
            "FILE_MAP_READ",
            "HEAP_NO_SERIALIZE",
            "HEAP_GENERATE_EXCEPTIONS",
            "HEAP_ZERO_MEMORY",
            "HEAP_REALLOC_IN_PLACE_ONLY",
            "INVALID_HANDLE_VALUE");

    public static final Map<String, Long> ALL = NAMES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    name -> name,
                    name -> Objects.requireNonNull(SystemLibrary.constants().get(name), name)));

    private WindowsNames() {}
}
