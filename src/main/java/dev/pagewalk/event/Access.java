package dev.pagewalk.event;

/** What an access to memory wanted. The number is ExceptionInformation[0] of an access violation. */
public enum Access {
    READ(0),
    WRITE(1),
    EXECUTE(8);

    private final int code;

    Access(int code) {
        this.code = code;
    }

    /** 0 read, 1 write, 8 execute (Windows SDK, EXCEPTION_RECORD). */
    public int code() {
        return code;
    }
}
