package dev.pagewalk.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The rooms that keep rows, on a database that is named as whoever runs the server names it, and prepared as the server does: migrated
 * to the newest version, and its schema compared with the entities.
 */
public final class OnDatabase implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private OnDatabase(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param folder for the log */
    public static OnDatabase open(String url, String user, String password, Path folder) {
        return open(url, user, password, folder, new Class<?>[0]);
    }

    /** @param more beans of rooms above, or configurations */
    public static OnDatabase open(String url, String user, String password, Path folder, Class<?>... more) {
        var beans = new ArrayList<Class<?>>(List.of(Room.class));
        beans.addAll(List.of(more));
        var settings = new ArrayList<>(List.of(
                "--PAGEWALK_DATABASE=" + url,
                "--PAGEWALK_DATABASE_USER=" + user,
                "--PAGEWALK_DATABASE_PASSWORD=" + password,
                "--pagewalk.data=" + folder,
                "--logging.threshold.console=off"));
        return new OnDatabase(new SpringApplicationBuilder(beans.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new)));
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    @Override
    public void close() {
        context.close();
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class
    })
    @EntityScan("dev.pagewalk")
    @EnableJpaRepositories("dev.pagewalk")
    @Import(KeepingRooms.class)
    static class Room {}
}
