package dev.pagewalk.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/**
 * The entry of {@code ./pagewalk exec}.
 *
 * <p>The launcher compiles this class and what it reaches, without any library, so that a fresh clone runs a program within
 * seconds. What needs libraries, like {@code check}, has an entry of its own beside it.
 */
public final class Main {

    private static final int USAGE = 64;

    private Main() {}

    /** Runs one command and ends the process with its status. */
    public static void main(String[] arguments) {
        int status = run(Arrays.asList(arguments), System.out, System.err);
        System.out.flush();
        System.exit(status);
    }

    /** Runs one command; the process exit status. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty()) {
            return usage(err);
        }
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.getFirst()) {
            case "exec" -> new ExecCommand(out, err).run(rest);
            default -> usage(err);
        };
    }

    private static int usage(PrintStream err) {
        err.println("usage: pagewalk exec FILE.c | pagewalk exec --batch DIR --out DIR");
        return USAGE;
    }
}
