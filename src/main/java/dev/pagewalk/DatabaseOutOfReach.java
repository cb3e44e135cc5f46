package dev.pagewalk;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines, instead of a page of causes, that the database of the settings lets nobody in. */
final class DatabaseOutOfReach extends AbstractFailureAnalyzer<SQLException> {

    /** Classes of SQLSTATE: no connection, no such user or another password, no such database. */
    private static final Set<String> CLASSES = Set.of("08", "28", "3D");

    private static final int CLASS_LENGTH = 2;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        String state = cause.getSQLState();
        if (state == null || state.length() < CLASS_LENGTH || !CLASSES.contains(state.substring(0, CLASS_LENGTH))) {
            return null;
        }
        return new FailureAnalysis(
                "The database can't be reached: " + cause.getMessage(),
                "See whether it runs, and whether PAGEWALK_DATABASE, PAGEWALK_DATABASE_USER and PAGEWALK_DATABASE_PASSWORD"
                        + " are right.",
                cause);
    }
}
