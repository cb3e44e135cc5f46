/**
 * Simulated files, handles, and the sections that map them: CreateFile to CloseHandle, CreateFileMapping to
 * UnmapViewOfFile.
 *
 * <p>The files live in the machine; nothing here can reach a file of the host.
 */
@NullMarked
package dev.pagewalk.win32.file;

import org.jspecify.annotations.NullMarked;
