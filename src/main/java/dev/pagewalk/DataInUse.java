package dev.pagewalk;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines, instead of a page of causes, that another Pagewalk has the same data folder open. */
final class DataInUse extends AbstractFailureAnalyzer<SQLException> {

    /** H2: the database is open in another process. */
    private static final int DATABASE_ALREADY_OPEN = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        if (cause.getErrorCode() != DATABASE_ALREADY_OPEN) {
            return null;
        }
        return new FailureAnalysis(
                "The data folder is in use by another Pagewalk. Nothing in it was changed.",
                "Stop the other one, or start this one with another folder: ./pagewalk run --data DIR",
                cause);
    }
}
