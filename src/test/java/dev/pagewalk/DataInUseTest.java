package dev.pagewalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataInUseTest {

    @Test
    void aLockedDatabaseIsExplainedWithTheWayOut(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("pagewalk");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.h2.tools.Shell",
                        "-url",
                        "jdbc:h2:file:" + file,
                        "-user",
                        "sa")
                .redirectErrorStream(true)
                .start();
        try {
            other.inputReader().readLine();
            SQLException locked = null;
            for (int i = 0; i < 100 && locked == null; i++) {
                Thread.sleep(100);
                if (folder.resolve("pagewalk.mv.db").toFile().exists()) {
                    locked = catchThrowableOfType(
                            SQLException.class,
                            () -> DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "")
                                    .close());
                }
            }
            assertThat((Throwable) locked).isNotNull();

            var analysis = new DataInUse().analyze(new IllegalStateException("start", locked));

            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).contains("in use by another Pagewalk");
            assertThat(analysis.getAction()).contains("--data");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void otherTroubleWithTheDatabaseIsLeftAlone() {
        assertThat(new DataInUse().analyze(new SQLException("no such table", "42S02", 42102)))
                .isNull();
    }
}
