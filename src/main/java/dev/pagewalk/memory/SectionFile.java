package dev.pagewalk.memory;

/** The file behind a section, page by page. */
public interface SectionFile {

    /** Copies a page of the file; what lies beyond its end stays 0. */
    void readPage(int page, byte[] into);

    /** Writes a page back, as far as the file reaches. */
    void writePage(int page, byte[] from);
}
