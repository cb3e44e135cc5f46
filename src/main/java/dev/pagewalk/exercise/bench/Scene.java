package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.expression.Template;
import dev.pagewalk.machine.Command;
import java.util.ArrayList;
import java.util.List;
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

    /** Where a command of this scene comes from. */
    public SourceSpan span(Command command) {
        return command instanceof Command.RunToLine ? goTo.span : span;
    }

    /**
     * The commands for the numbers of a variant.
     *
     * @param sources of the machine so far; those of this scene are added
     */
    public List<Command> commands(Scope scope, Sources sources) {
        var commands = new ArrayList<Command>();
        if (!program.isEmpty()) {
            String source = program.render(scope);
            sources.load(source);
            commands.add(new Command.Load(ProgramMarks.strip(source)));
        }
        if (!second.isEmpty()) {
            String source = second.render(scope);
            sources.launch(source);
            commands.add(new Command.Launch(ProgramMarks.strip(source)));
        }
        files.forEach(file -> commands.add(file.command(scope)));
        if (process > 0) {
            sources.switchTo(process);
            commands.add(new Command.Switch(process));
        }
        if (!goTo.mark.isEmpty()) {
            commands.add(new Command.RunToLine(ProgramMarks.line(sources.program(), goTo.mark)));
        } else if (goTo.end) {
            commands.add(new Command.Run(Set.of()));
        }
        calls.forEach(call -> commands.add(new Command.Call(call.render(scope))));
        return List.copyOf(commands);
    }
}
