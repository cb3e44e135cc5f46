package dev.pagewalk.exercise;

import dev.pagewalk.machine.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a machine is told, with places for the variant's numbers.
 *
 * @param program C source; empty for none
 * @param calls lines for the console
 * @param goTo what then: run to a line that bears the mark {@code //@ name}, to the end, or stay
 */
public record Scene(Template program, List<Template> calls, GoTo goTo) {

    static final Scene NOTHING = new Scene(Template.EMPTY, List.of(), new GoTo("", false));

    public Scene {
        calls = List.copyOf(calls);
    }

    /** Where the program goes on to. */
    record GoTo(String mark, boolean end) {}

    /** The commands for the numbers of a variant. */
    List<Command> commands(Scope scope, String loadedProgram) {
        var commands = new ArrayList<Command>();
        String source = loadedProgram;
        if (!program.isEmpty()) {
            source = program.render(scope);
            commands.add(new Command.Load(ProgramMarks.strip(source)));
        }
        if (!goTo.mark.isEmpty()) {
            commands.add(new Command.RunToLine(ProgramMarks.line(source, goTo.mark)));
        } else if (goTo.end) {
            commands.add(new Command.Run(Set.of()));
        }
        calls.forEach(call -> commands.add(new Command.Call(call.render(scope))));
        return List.copyOf(commands);
    }
}
