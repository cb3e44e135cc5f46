package dev.pagewalk.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/**
 * The entry of {@code ./pagewalk exec}.
 *
 * <p>The launcher compiles this class and what it reaches, without any library, so that a fresh clone runs a program
 * within seconds. What needs libraries, like {@code check}, has an entry of its own beside it.
 */
public final class Main {

    static final String USAGE_OF_EXEC = """
            usage: pagewalk exec [OPTIONS] [--inspect '!vad'] FILE.c
                   pagewalk exec [OPTIONS] --with SECOND.c [--at LINE] FIRST.c
                   pagewalk exec [OPTIONS] --batch DIR --out DIR
            options:
              --limit N               most instructions a program may run for, 5000000000 if not given; one that is
                                      stopped has exit status 124
            options for another machine than the usual one (512 MiB of RAM, page file of 1.5 GiB):
              --page-size 4096|8192   bytes of a page; RAM and page file keep their bytes
              --frames N              RAM in frames of one page, from 16
              --page-file N           page file in pages, from 0
              --commit-limit N        most pages that are promised, from 1""";

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
        err.println(USAGE_OF_EXEC);
        return USAGE;
    }
}
