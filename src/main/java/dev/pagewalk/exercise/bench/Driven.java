package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a program that is C doesn't go together with the driver behind it: something that the driver uses is gone, is
 * declared otherwise, or has the name of something of the driver's own.
 */
public final class Driven {

    private final ProgramText driver;
    private final ProgramText solution;
    private final Definitions ofDriver;
    private final Definitions meant;

    /** @param solution a program that goes together with it, and so says how everything has to be declared */
    public Driven(String driver, String solution) {
        this.driver = new ProgramText(driver);
        this.ofDriver = Definitions.of(this.driver);
        this.solution = new ProgramText(solution);
        this.meant = Definitions.of(this.solution);
    }

    /**
     * Names by which a program would change what the driver does, although both go together: macros reach into the
     * file behind them.
     */
    public List<Diagnostic> reaching(String source) {
        var program = new ProgramText(source);
        var reaching = new ArrayList<Diagnostic>();
        Set<String> used = driver.names();
        Set<String> usual = names(solution.macros());
        for (Token macro : program.macros()) {
            if (used.contains(macro.text()) && !usual.contains(macro.text())) {
                reaching.add(meant.find(macro.text())
                        .map(wanted -> other(macro.span(), wanted))
                        .orElseGet(() -> Diagnostic.error(macro.span(), "exercise.drivenMacro", macro.text())));
            }
        }
        return reaching;
    }

    private static Set<String> names(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.toSet());
    }

    /** What is wrong, at least one thing. */
    public List<Diagnostic> problems(String source) {
        var program = new ProgramText(source);
        var own = Definitions.of(program);
        var problems = new ArrayList<>(reaching(source));
        for (String name : meant.names()) {
            if (!name.equals("main") && driver.names().contains(name)) {
                Definitions.Definition wanted = meant.find(name).orElseThrow();
                problem(wanted, own.find(name), program.end()).ifPresent(problems::add);
            }
        }
        for (String name : ofDriver.names()) {
            if (!name.equals("main") && meant.find(name).isEmpty()) {
                own.find(name)
                        .ifPresent(taken -> problems.add(Diagnostic.error(taken.span(), "exercise.drivenTaken", name)));
            }
        }
        return problems.isEmpty() ? List.of(unnamed(program)) : problems;
    }

    /** The calls need what a header declares, or nobody knows better. */
    private Diagnostic unnamed(ProgramText program) {
        return solution.headers().stream()
                .filter(header -> !program.headers().contains(header))
                .filter(header -> !driver.headers().contains(header))
                .findFirst()
                .map(header -> Diagnostic.error(SourceSpan.START, "exercise.drivenHeader", "#include " + header))
                .orElseGet(() -> Diagnostic.error(SourceSpan.START, "exercise.driven"));
    }

    private static Optional<Diagnostic> problem(
            Definitions.Definition wanted, Optional<Definitions.Definition> found, SourceSpan end) {
        if (found.isEmpty()) {
            return Optional.of(Diagnostic.error(end, "exercise.drivenMissing", wanted.name(), wanted.declared()));
        }
        return found.filter(other -> !other.types().equals(wanted.types())).map(other -> other(other.span(), wanted));
    }

    private static Diagnostic other(SourceSpan span, Definitions.Definition wanted) {
        return Diagnostic.error(span, "exercise.drivenOther", wanted.name(), wanted.declared());
    }
}
