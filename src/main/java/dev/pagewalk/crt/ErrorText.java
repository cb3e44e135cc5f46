package dev.pagewalk.crt;

/** What {@code strerror} and {@code perror} say, in msvcrt's words. */
final class ErrorText {

    private ErrorText() {}

    static String of(int errno) {
        return switch (errno) {
            case 0 -> "No error";
            case 1 -> "Operation not permitted";
            case 2 -> "No such file or directory";
            case 4 -> "Interrupted function call";
            case 5 -> "Input/output error";
            case 9 -> "Bad file descriptor";
            case 11 -> "Resource temporarily unavailable";
            case 12 -> "Not enough space";
            case 13 -> "Permission denied";
            case 14 -> "Bad address";
            case 17 -> "File exists";
            case 22 -> "Invalid argument";
            case 33 -> "Domain error";
            case 34 -> "Result too large";
            case 42 -> "Illegal byte sequence";
            default -> "Unknown error";
        };
    }
}
