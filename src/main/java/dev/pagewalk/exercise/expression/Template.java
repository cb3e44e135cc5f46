package dev.pagewalk.exercise.expression;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Text with expressions in it: <code>{{ hex(va) }}</code> in Markdown, <code>@{base}</code> in C. */
public final class Template {

    public static final Template EMPTY = new Template(List.of());

    private final List<Object> parts;

    private Template(List<Object> parts) {
        this.parts = List.copyOf(parts);
    }

    /** How an expression is set off from the text. */
    public enum Style {
        MARKDOWN("{{", "}}"),
        C("@{", "}");

        private final String open;
        private final String close;

        Style(String open, String close) {
            this.open = open;
            this.close = close;
        }
    }

    /** @param firstLine line of the file that the text begins at, from 1 */
    public static Template compile(
            String text, Style style, int firstLine, ExpressionLanguage language, Consumer<Diagnostic> problems) {
        return compile(text, style, new SourceSpan(firstLine, 1, firstLine, 1), language, problems);
    }

    /** @param begin where the text begins in its file */
    public static Template compile(
            String text, Style style, SourceSpan begin, ExpressionLanguage language, Consumer<Diagnostic> problems) {
        var parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf(style.open); open >= 0; open = text.indexOf(style.open, from)) {
            SourceSpan span = span(text, open, begin);
            int close = text.indexOf(style.close, open + 2);
            if (close < 0) {
                problems.accept(Diagnostic.error(span, "exercise.unclosed", style.open, style.close));
                break;
            }
            parts.add(text.substring(from, open));
            String source = text.substring(open + 2, close).strip();
            @Nullable Expression expression = language.compile(source, span, Expression.Type.ANY, problems);
            if (expression != null) {
                parts.add(expression);
            }
            from = close + style.close.length();
        }
        parts.add(text.substring(from));
        return new Template(parts);
    }

    public boolean isEmpty() {
        return parts.stream().allMatch(part -> part instanceof String text && text.isBlank());
    }

    /** The text with its expressions as written, each between double braces. */
    public String written() {
        var text = new StringBuilder();
        for (Object part : parts) {
            text.append(part instanceof Expression expression ? "{{" + expression.source() + "}}" : part);
        }
        return text.toString();
    }

    /** The expressions as written, in order. */
    public List<String> expressions() {
        return parts.stream()
                .filter(Expression.class::isInstance)
                .map(part -> ((Expression) part).source())
                .toList();
    }

    /** The text with the values of a variant. */
    public String render(Scope scope) {
        var text = new StringBuilder();
        for (Object part : parts) {
            text.append(part instanceof Expression expression ? expression.evaluate(scope) : part);
        }
        return text.toString();
    }

    private static SourceSpan span(String text, int offset, SourceSpan begin) {
        int line = begin.line()
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        int column = offset - (text.lastIndexOf('\n', offset - 1) + 1) + (line == begin.line() ? begin.column() : 1);
        return new SourceSpan(line, column, line, column + 2);
    }
}
