package dev.pagewalk.win32.file;

/**
 * A file on the simulated disk, at one moment.
 *
 * @param name as given when it was made
 * @param length bytes
 * @param opens open handles
 * @param section number of the section through which it is mapped; 0 if it isn't
 * @param beginning its first bytes, a copy
 */
public record FileRecord(String name, int length, int opens, int section, byte[] beginning) {}
