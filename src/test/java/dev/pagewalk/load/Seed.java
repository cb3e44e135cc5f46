package dev.pagewalk.load;

import dev.pagewalk.PagewalkApplication;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.SignUp;
import dev.pagewalk.people.SignUpRefused;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes the accounts that simulated students sign in with, by the services that pages use: {@code Seed DATA STUDENTS}. The
 * server must be stopped.
 */
public final class Seed {

    static final String PASSWORD = "correct horse";

    private Seed() {}

    /** @param arguments the data folder and how many students */
    public static void main(String[] arguments) throws Exception {
        int students = Integer.parseInt(arguments[1]);
        try (ConfigurableApplicationContext context = start(Path.of(arguments[0]))) {
            Accounts accounts = context.getBean(Accounts.class);
            IntStream.rangeClosed(1, students).parallel().forEach(number -> signUp(accounts, number));
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        return SpringApplication.run(
                PagewalkApplication.class,
                "--server.port=0",
                "--pagewalk.data=" + data.toAbsolutePath(),
                "--pagewalk.exercises=" + Path.of("exercises").toAbsolutePath(),
                "--pagewalk.trial=first",
                "--pagewalk.trial.built=" + Path.of("exercises/tried.txt").toAbsolutePath());
    }

    private static void signUp(Accounts accounts, int number) {
        try {
            accounts.signUp(new SignUp(name(number), PASSWORD, "Student " + number));
        } catch (SignUpRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Of the account, counted from 1. */
    static String name(int number) {
        return "load" + number;
    }
}
