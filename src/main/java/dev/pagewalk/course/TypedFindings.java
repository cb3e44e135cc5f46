package dev.pagewalk.course;

import dev.pagewalk.exercise.version.EarlierFeedback;
import dev.pagewalk.exercise.version.KeptJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Version 3 of the database: what was said about answers becomes typed findings. The first release kept keys of
 * sentences with their arguments between tabs, which no database can take apart in a statement that all of them run.
 */
@Component
class TypedFindings implements JavaMigration {

    private static final int AT_A_TIME = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "typed findings";
    }

    /** Changes when the statements do, so that Flyway notices. */
    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            convert(context);
            statement.execute("alter table answer alter column findings set not null");
            statement.execute("alter table answer drop column feedback");
        }
    }

    private static void convert(Context context) throws SQLException {
        long last = 0;
        boolean more = true;
        while (more) {
            more = false;
            try (PreparedStatement read = context.getConnection()
                            .prepareStatement(
                                    "select id, feedback from answer where id > ? order by id limit " + AT_A_TIME);
                    PreparedStatement write =
                            context.getConnection().prepareStatement("update answer set findings = ? where id = ?")) {
                read.setLong(1, last);
                try (ResultSet rows = read.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        write.setString(1, KeptJson.findings(EarlierFeedback.findings(rows.getString(2))));
                        write.setLong(2, last);
                        write.addBatch();
                        more = true;
                    }
                }
                write.executeBatch();
            }
        }
    }
}
