package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.expression.Template;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.FileContent;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies on the simulated disk before a program runs.
 *
 * @param name its path there
 * @param span where it is described
 * @param text what it holds, unless there is a size
 * @param size how many bytes a seed determines; null if it holds text
 * @param seed the bytes follow from it; null for 0
 */
public record SeededFile(
        String name,
        SourceSpan span,
        Template text,
        @Nullable Expression size,
        @Nullable Expression seed) {

    private static final long LARGEST = 1 << 20;

    /** @throws NoVariant if the size of this variant is impossible */
    public Command command(Scope scope) {
        if (size == null) {
            return new Command.PutFile(name, new FileContent.Text(text.render(scope)));
        }
        long bytes = size.number(scope);
        if (bytes < 0 || bytes > LARGEST) {
            throw new NoVariant(size.span(), "exercise.fileSize", name, bytes + "", LARGEST + "");
        }
        return new Command.PutFile(name, new FileContent.Noise((int) bytes, seed == null ? 0 : seed.number(scope)));
    }
}
