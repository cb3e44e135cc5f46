package dev.pagewalk.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.SQLException;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Has a {@link DatabaseTest} run on PostgreSQL instead of H2; skipped where there is none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "dev.pagewalk.database.PostgresServer#installed", disabledReason = OnPostgres.NONE)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(initializers = OnPostgres.Database.class)
public @interface OnPostgres {

    String NONE = "there is no PostgreSQL on this machine; as root, \"./pagewalk test --long database\" installs it";

    /** A database of its own for each context. */
    final class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                TestPropertyValues.of(
                                "PAGEWALK_DATABASE=" + PostgresServer.shared().database(),
                                "PAGEWALK_DATABASE_USER=" + PostgresServer.USER,
                                "PAGEWALK_DATABASE_PASSWORD=" + PostgresServer.PASSWORD)
                        .applyTo(context);
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            } catch (SQLException cause) {
                throw new IllegalStateException(cause);
            }
        }
    }
}
