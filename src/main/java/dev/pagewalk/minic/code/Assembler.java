package dev.pagewalk.minic.code;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.syntax.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects instructions, and what in them can only be filled in later: jump targets and addresses. */
final class Assembler {
    static final int MOST_WORDS = 4 << 20;

    private record JumpReference(int word, int label) {}

    private record AddressReference(int word, Variable variable) {}

    private record EntryReference(int word, Variable function) {}

    private record ArrayAccess(int instruction, Variable variable, int offset, int size, int element) {}

    private int[] words = new int[1024];
    private int size;
    private int[] labels = new int[64];
    private int labelCount;
    private final List<JumpReference> jumps = new ArrayList<>();
    private final List<AddressReference> addresses = new ArrayList<>();
    private final List<EntryReference> entries = new ArrayList<>();
    private final List<ArrayAccess> arrays = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final List<SourceSpan> spans = new ArrayList<>();
    private final List<Boolean> visible = new ArrayList<>();

    private boolean withoutLines;

    /** Index in the whole code of the first word here; not 0 for console lines. */
    final int base;

    Assembler(int base) {
        this.base = base;
    }

    /** What the code no longer says. */
    final CodeFacts facts = new CodeFacts();

    int here() {
        return base + size;
    }

    int emit(int operation, int a, int b, int c) {
        if (size + 4 > words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        int at = size;
        words[size++] = operation;
        words[size++] = a;
        words[size++] = b;
        words[size++] = c;
        return at;
    }

    void set(int at, int operand, int value) {
        words[at + operand] = value;
    }

    int label() {
        if (labelCount == labels.length) {
            labels = Arrays.copyOf(labels, labelCount * 2);
        }
        labels[labelCount] = -1;
        return labelCount++;
    }

    void bind(int label) {
        labels[label] = here();
    }

    /** Operand {@code operand} (1 to 3) of the instruction at {@code at} is the target {@code label}. */
    void jump(int at, int operand, int label) {
        jumps.add(new JumpReference(at + operand, label));
    }

    /** The address of {@code variable} is to be added to the operand. */
    void address(int at, int operand, Variable variable) {
        addresses.add(new AddressReference(at + operand, variable));
    }

    void entry(int at, int operand, Variable function) {
        entries.add(new EntryReference(at + operand, function));
    }

    /**
     * An instruction accesses an array at an offset in a variable; the bounds are kept once it is known where that
     * lies.
     */
    void array(int instruction, Variable variable, int offset, int size, int element) {
        arrays.add(new ArrayAccess(instruction, variable, offset, size, element));
    }

    /** From here on instructions belong to {@code span}. */
    void mark(SourceSpan span, boolean stop) {
        if (!withoutLines) {
            place(span, stop);
        }
    }

    /** From here on the code is not of the program's text. */
    void withoutLines() {
        place(LineTable.NO_SOURCE, false);
        withoutLines = true;
    }

    private void place(SourceSpan span, boolean stop) {
        int n = marks.size();
        if (n > 0 && marks.get(n - 1) == here()) {
            spans.set(n - 1, span);
            visible.set(n - 1, stop);
        } else {
            marks.add(here());
            spans.add(span);
            visible.add(stop);
        }
    }

    /** Fills in jumps within the code. */
    void resolveJumps() {
        for (JumpReference jump : jumps) {
            words[jump.word] = labels[jump.label];
        }
    }

    /** Functions that the code calls and that have none themselves. */
    List<Variable> missing(Addresses known) {
        return entries.stream()
                .map(EntryReference::function)
                .filter(function -> !known.hasCode(function))
                .distinct()
                .toList();
    }

    /** Fills in addresses, once they are known. */
    void resolve(Addresses known) {
        for (AddressReference reference : addresses) {
            words[reference.word] += known.of(reference.variable);
        }
        for (EntryReference reference : entries) {
            words[reference.word] = known.entry(reference.function);
        }
        for (ArrayAccess array : arrays) {
            int start = known.of(array.variable) + array.offset;
            facts.extent(
                    array.instruction,
                    new CodeFacts.Extent(array.variable.name(), false, start, array.size, array.element));
        }
    }

    int[] code() {
        return Arrays.copyOf(words, size);
    }

    LineTable lines() {
        boolean[] stops = new boolean[visible.size()];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = visible.get(i);
        }
        return new LineTable(marks.stream().mapToInt(Integer::intValue).toArray(), spans, stops);
    }
}
