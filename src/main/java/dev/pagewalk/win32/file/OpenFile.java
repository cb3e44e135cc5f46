package dev.pagewalk.win32.file;

/** An opened file: which file, with which rights, at which position. */
final class OpenFile implements KernelObject {

    final DiskFile file;
    final boolean mayRead;
    final boolean mayWrite;
    /** FILE_SHARE_*: what others may do while this is open. */
    final int share;

    private final Disk disk;
    /** Byte that is read or written next; may lie behind the end. */
    long position;

    OpenFile(Disk disk, DiskFile file, boolean mayRead, boolean mayWrite, int share) {
        this.disk = disk;
        this.file = file;
        this.mayRead = mayRead;
        this.mayWrite = mayWrite;
        this.share = share;
    }

    @Override
    public void closed() {
        disk.closed(this);
    }
}
