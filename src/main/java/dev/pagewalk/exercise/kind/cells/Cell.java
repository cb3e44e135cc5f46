package dev.pagewalk.exercise.kind.cells;

import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Notation;
import dev.pagewalk.exercise.Proof;
import dev.pagewalk.exercise.Trap;
import dev.pagewalk.exercise.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number or text to find.
 *
 * @param digits how many hexadecimal digits are shown; 0 for decimal or text
 * @param given true if its value is shown and not asked
 * @param notation how a number is to be written
 * @param text true if the answer is text, such as a program's output
 * @param faultable true if "the walk ends here" is a possible answer
 * @param constant true if the author says that all variants have the same answer
 * @param answer may use the ids of earlier cells: the student's own values when graded
 * @param proof a second way to the number; a translation's is the machine's own walk, see {@link CellsCheck}
 */
public record Cell(
        String id,
        int digits,
        Notation notation,
        boolean text,
        boolean given,
        boolean faultable,
        boolean constant,
        Expression answer,
        Optional<Proof> proof,
        List<Trap> traps) {

    /** Looked for only where the blanks begin and never given back: students' texts are read in linear time. */
    private static final Pattern BLANKS_AT_THE_END = Pattern.compile("(?<![ \t\u3000])[ \t\u3000]++(?=\n|$)");

    public Cell {
        traps = List.copyOf(traps);
    }

    public boolean hexadecimal() {
        return notation.hexadecimal();
    }

    /** An answer as formulas compute with it. */
    long value(Answer answer) {
        return switch (answer) {
            case Answer.Number number -> number.value();
            case Answer.Fault fault -> Translation.FAULT;
            default -> throw new IllegalArgumentException("a number or a fault answers " + id + ", was " + answer);
        };
    }

    /** What a formula computed as an answer; empty if no student could give it. */
    static Optional<Answer> answer(long value) {
        if (value == Translation.FAULT) {
            return Optional.of(new Answer.Fault());
        }
        return value < 0 ? Optional.empty() : Optional.of(new Answer.Number(value));
    }

    /** Texts are compared without blanks at the ends of lines and empty lines at the end. */
    static Answer.Text plain(String text) {
        String lines = text.replace("\r", "");
        return new Answer.Text(BLANKS_AT_THE_END.matcher(lines).replaceAll("").strip());
    }
}
