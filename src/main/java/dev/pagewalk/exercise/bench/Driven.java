package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a program that is C doesn't go together with the driver behind it: something that the driver uses is gone, is
 * declared otherwise, or has the name of something of the driver's own.
 */
public final class Driven {

    private final ProgramText driver;
    private final Definitions ofDriver;
    private final Definitions meant;

    /** @param solution a program that goes together with it, and so says how everything has to be declared */
    public Driven(String driver, String solution) {
        this.driver = new ProgramText(driver);
        this.ofDriver = Definitions.of(this.driver);
        this.meant = Definitions.of(new ProgramText(solution));
    }

    /** What is wrong, at least one thing. */
    public List<Diagnostic> problems(String source) {
        var program = new ProgramText(source);
        var own = Definitions.of(program);
        var problems = new ArrayList<Diagnostic>();
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
        return problems.isEmpty() ? List.of(Diagnostic.error(SourceSpan.START, "exercise.driven")) : problems;
    }

    private static Optional<Diagnostic> problem(
            Definitions.Definition wanted, Optional<Definitions.Definition> found, SourceSpan end) {
        if (found.isEmpty()) {
            return Optional.of(Diagnostic.error(end, "exercise.drivenMissing", wanted.name(), wanted.declared()));
        }
        return found.filter(other -> !other.types().equals(wanted.types()))
                .map(other -> Diagnostic.error(other.span(), "exercise.drivenOther", wanted.name(), wanted.declared()));
    }
}
