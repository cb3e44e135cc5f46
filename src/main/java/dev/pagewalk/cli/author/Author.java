package dev.pagewalk.cli.author;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The entry of {@code ./pagewalk check}, {@code variant}, {@code grade} and {@code approve}. */
public final class Author {

    /** Exit status of a mistake of ours, or one that {@code check} would have found. */
    private static final int BROKEN = 70;

    private Author() {}

    /** Runs one command and ends the process with its status. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        String usual = Optional.ofNullable(System.getenv("PAGEWALK_EXERCISES")).orElse("exercises");
        int status = run(Arrays.asList(arguments), out, err, usual);
        out.flush();
        System.exit(status);
    }

    /**
     * Runs one command.
     *
     * @param exercises folder of the course
     * @return the process exit status
     */
    static int run(List<String> arguments, PrintStream out, PrintStream err, String exercises) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        try {
            return switch (command) {
                case "check" -> new CheckCommand(out, err, exercises).run(rest);
                case "variant" -> new VariantCommand(out, exercises).run(rest);
                case "grade" -> new GradeCommand(out, exercises).run(rest);
                case "approve" -> new ApproveCommand(out, exercises).run(rest);
                default -> throw Refusal.usage("the commands are check, variant, grade and approve.");
            };
        } catch (Refusal refusal) {
            err.println("pagewalk: " + refusal.getMessage());
            return refusal.status();
        } catch (RuntimeException broken) {
            err.println("pagewalk: this could not be done: " + broken.getMessage()
                    + ". If pagewalk check finds nothing wrong with the exercise, please report it.");
            return BROKEN;
        }
    }
}
