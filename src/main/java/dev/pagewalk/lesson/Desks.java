package dev.pagewalk.lesson;

import dev.pagewalk.machine.MachineSettings;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Sets up desks. All of a server's desks share one pool. */
@Component
public class Desks {

    private static final Duration LONGEST_RUN = Duration.ofSeconds(30);

    private final RunPool pool;

    @Autowired
    Desks() {
        this(new RunPool(Math.max(1, Runtime.getRuntime().availableProcessors()), LONGEST_RUN));
    }

    Desks(RunPool pool) {
        this.pool = pool;
    }

    /** A desk with a machine of the usual size. */
    public Desk open() {
        return open(MachineSettings.DEFAULT);
    }

    /** A desk with a machine of a given size. */
    public Desk open(MachineSettings settings) {
        return new LiveDesk(pool, settings);
    }

    /** Where everything runs. */
    RunPool pool() {
        return pool;
    }
}
