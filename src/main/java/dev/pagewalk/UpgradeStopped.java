package dev.pagewalk;

import org.jspecify.annotations.Nullable;

/** The database couldn't be migrated, and whoever runs the server has to decide. */
final class UpgradeStopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String way;

    /** @param way what to do now */
    UpgradeStopped(String what, String way, @Nullable Throwable cause) {
        super(what, cause);
        this.way = way;
    }

    String way() {
        return way;
    }
}
