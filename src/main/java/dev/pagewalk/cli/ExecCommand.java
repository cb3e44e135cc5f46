package dev.pagewalk.cli;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.DiagnosticRenderer;
import dev.pagewalk.machine.PairRun;
import dev.pagewalk.machine.ProgramRun;
import dev.pagewalk.machine.debugger.DebuggerAnswer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code exec [OPTIONS] FILE.c}: compiles and runs programs on new machines, of the usual size or of that which the
 * options say ({@link MachineOptions}). See ../shared/conformance/README.md.
 */
final class ExecCommand {

    /** Exit status if a program could not be compiled or read, as {@code sysexits.h} has it. */
    private static final int BAD_INPUT = 65;

    private static final int USAGE = 64;
    private static final long LONGEST_FILE = 16L << 20;

    private final PrintStream out;
    private final PrintStream err;

    ExecCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(List<String> arguments) {
        try {
            MachineOptions options = MachineOptions.of(arguments);
            List<String> questions = new ArrayList<>();
            List<String> rest = new ArrayList<>(options.rest());
            while (rest.size() > 2 && rest.getFirst().equals("--inspect")) {
                rest.removeFirst();
                questions.add(rest.removeFirst());
            }
            if (rest.size() == 1 && !rest.getFirst().startsWith("--")) {
                return one(Path.of(rest.getFirst()), options, questions);
            }
            if (rest.size() == 3 && rest.getFirst().equals("--with")) {
                return two(Path.of(rest.get(2)), Path.of(rest.get(1)), 0, options);
            }
            if (rest.size() == 5
                    && rest.getFirst().equals("--with")
                    && rest.get(2).equals("--at")) {
                return two(Path.of(rest.get(4)), Path.of(rest.get(1)), line(rest.get(3)), options);
            }
            int batch = rest.indexOf("--batch");
            int to = rest.indexOf("--out");
            if (rest.size() == 4 && batch >= 0 && batch % 2 == 0 && to >= 0 && to % 2 == 0) {
                return batch(Path.of(rest.get(batch + 1)), Path.of(rest.get(to + 1)), options);
            }
        } catch (IllegalArgumentException cause) {
            err.println("exec: " + cause.getMessage());
            return USAGE;
        } catch (IOException cause) {
            err.println("exec: can't read or write " + cause.getMessage());
            return BAD_INPUT;
        }
        err.println(Main.USAGE_OF_EXEC);
        return USAGE;
    }

    private int one(Path file, MachineOptions options, List<String> questions) throws IOException {
        String source = source(file);
        ProgramRun run = ProgramRun.of(source, options.settings(), options.budget(), questions);
        out.write(run.output());
        out.flush();
        err.write(run.errors());
        report(file, source, run);
        return answer(questions, run.answers()) ? status(run.exitCode()) : USAGE;
    }

    /** Two programs as two processes of one machine; the status is the first one's. */
    private int two(Path first, Path second, int line, MachineOptions options) throws IOException {
        String firstSource = source(first);
        String secondSource = source(second);
        PairRun run = PairRun.of(firstSource, secondSource, line, options.settings(), options.budget());
        out.write(run.output());
        out.flush();
        err.write(run.errors());
        report(first, firstSource, run.first());
        report(second, secondSource, run.second());
        return status(run.first().exitCode());
    }

    private static int line(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException cause) {
            throw new IllegalArgumentException("--at needs a line of the first program, not \"" + text + "\"", cause);
        }
    }

    /** Prints what the debugger said; false if it did not understand something. */
    private boolean answer(List<String> questions, List<DebuggerAnswer> answers) {
        boolean understood = true;
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) instanceof DebuggerAnswer.Refused refused) {
                err.println("exec: --inspect " + questions.get(i) + ": " + Messages.of(refused.diagnostic()));
                understood = false;
            } else {
                out.println("> " + questions.get(i));
                out.print(answers.get(i).text());
            }
        }
        return understood;
    }

    /** The low 8 bits, but never 0 for a code that isn't 0. */
    private static int status(int exitCode) {
        int low = exitCode & 0xFF;
        return low == 0 && exitCode != 0 ? 1 : low;
    }

    private int batch(Path from, Path to, MachineOptions options) throws IOException {
        List<Path> programs;
        try (Stream<Path> all = Files.walk(from)) {
            programs =
                    all.filter(path -> path.toString().endsWith(".c")).sorted().toList();
        }
        for (Path program : programs) {
            String source = source(program);
            ProgramRun run = ProgramRun.of(source, options.settings(), options.budget(), List.of());
            report(program, source, run);
            String relative = from.relativize(program).toString();
            Path base = to.resolve(relative.substring(0, relative.length() - ".c".length()));
            if (base.getParent() != null) {
                Files.createDirectories(base.getParent());
            }
            Files.write(Path.of(base + ".out"), run.output());
            Files.writeString(Path.of(base + ".exit"), "0x%08X\n".formatted(run.exitCode()));
        }
        return 0;
    }

    private static String source(Path file) throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new IOException(file + ": larger than 16 MiB, which no program here needs to be");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private void report(Path file, String source, ProgramRun run) {
        var renderer = new DiagnosticRenderer(file.toString(), source, Messages::of);
        for (Diagnostic diagnostic : run.diagnostics()) {
            err.print(renderer.render(diagnostic));
        }
        if (!run.ending().isEmpty()) {
            err.println(file + run.ending());
        }
    }
}
