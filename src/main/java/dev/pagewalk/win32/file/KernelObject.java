package dev.pagewalk.win32.file;

/** What a handle can stand for. */
sealed interface KernelObject permits OpenFile, Mapping {

    /** The last handle was closed. */
    void closed();
}
