package dev.pagewalk.minic.code;

import dev.pagewalk.diagnostic.SourceSpan;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which instruction belongs to which statement. */
public final class LineTable {
    /** Marks code that is not of the program's text. */
    static final SourceSpan NO_SOURCE = new SourceSpan(0, 0, 0, 0);

    private final int[] starts;
    private final List<SourceSpan> spans;
    private final boolean[] visible;

    /**
     * @param starts instructions at which a stretch begins, ascending
     * @param spans the statement of each stretch
     * @param visible whether a person stepping stops there
     */
    LineTable(int[] starts, List<SourceSpan> spans, boolean[] visible) {
        this.starts = starts;
        this.spans = List.copyOf(spans);
        this.visible = visible;
    }

    /** The statement of an instruction; null if it is not of the program's text. */
    public @Nullable SourceSpan spanAt(int instruction) {
        int index = Arrays.binarySearch(starts, instruction);
        if (index < 0) {
            index = -index - 2;
        }
        return index < 0 || spans.get(index).equals(NO_SOURCE) ? null : spans.get(index);
    }

    /** The statement starts, ascending. */
    public int[] statementStarts() {
        int[] result = new int[starts.length];
        int n = 0;
        for (int i = 0; i < starts.length; i++) {
            if (visible[i]) {
                result[n++] = starts[i];
            }
        }
        return Arrays.copyOf(result, n);
    }

    int[] statementLines() {
        return Arrays.stream(statementStarts())
                .map(start -> {
                    SourceSpan span = spanAt(start);
                    return span == null ? 0 : span.line();
                })
                .filter(line -> line > 0)
                .sorted()
                .distinct()
                .toArray();
    }
}
