package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.expression.Template;
import dev.pagewalk.machine.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a machine is told, with places for the variant's numbers.
 *
 * @param program C source; empty for none
 * @param second source of one more process; empty for none
 * @param files that lie on the disk before the program runs
 * @param process which process becomes current; 0 to stay
 * @param calls lines for the console
 * @param span where it is described
 * @param goTo what then: run to a line that bears the mark {@code //@ name}, to the end, or stay
 */
public record Scene(
        Template program,
        Template second,
        List<SeededFile> files,
        int process,
        List<Template> calls,
        GoTo goTo,
        SourceSpan span) {

    public static final Scene NOTHING = calls(List.of());

    public Scene {
        files = List.copyOf(files);
        calls = List.copyOf(calls);
    }

    /** Console lines only. */
    public static Scene calls(List<Template> calls) {
        return new Scene(Template.EMPTY, Template.EMPTY, List.of(), 0, calls, GoTo.STAY, SourceSpan.START);
    }

    /**
     * Where the program goes on to.
     *
     * @param span where that is said
     */
    public record GoTo(String mark, boolean end, SourceSpan span) {
        static final GoTo STAY = new GoTo("", false, SourceSpan.START);
    }

    /**
     * A command with where it comes from.
     *
     * @param span in exercise.yaml
     * @param text that the C in it was made of; empty if there is none
     */
    public record Told(Command command, SourceSpan span, Optional<Template> text) {}

    /**
     * The commands for the numbers of a variant.
     *
     * @param sources of the machine so far; those of this scene are added
     */
    public List<Told> commands(Scope scope, Sources sources) {
        var commands = new ArrayList<Told>();
        if (!program.isEmpty()) {
            String source = program.render(scope);
            sources.load(source);
            commands.add(new Told(new Command.Load(ProgramMarks.strip(source)), span, Optional.of(program)));
        }
        if (!second.isEmpty()) {
            String source = second.render(scope);
            sources.launch(source);
            commands.add(new Told(new Command.Launch(ProgramMarks.strip(source)), span, Optional.of(second)));
        }
        files.forEach(file -> commands.add(plain(file.command(scope), span)));
        if (process > 0) {
            sources.switchTo(process);
            commands.add(plain(new Command.Switch(process), span));
        }
        if (!goTo.mark.isEmpty()) {
            commands.add(plain(new Command.RunToLine(ProgramMarks.line(sources.program(), goTo.mark)), goTo.span));
        } else if (goTo.end) {
            commands.add(plain(new Command.Run(Set.of()), span));
        }
        calls.forEach(
                call -> commands.add(new Told(new Command.Call(call.render(scope)), call.begin(), Optional.of(call))));
        return List.copyOf(commands);
    }

    private static Told plain(Command command, SourceSpan span) {
        return new Told(command, span, Optional.empty());
    }
}
