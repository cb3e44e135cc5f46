package dev.pagewalk.exercise.expression;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text with expressions in it: <code>{{ hex(va) }}</code> in Markdown, <code>@{base}</code> in C. */
public final class Template {

    public static final Template EMPTY = new Template(List.of(), Optional.empty());

    private final List<Part> parts;
    private final Optional<String> file;

    private Template(List<Part> parts, Optional<String> file) {
        this.parts = List.copyOf(parts);
        this.file = file;
    }

    /** A piece of the text; {@code begin} is where it stands in its file. */
    private sealed interface Part {

        SourceSpan begin();

        String render(Scope scope);

        record Plain(String text, SourceSpan begin) implements Part {
            @Override
            public String render(Scope scope) {
                return text;
            }
        }

        record Asked(Expression expression, SourceSpan begin) implements Part {
            @Override
            public String render(Scope scope) {
                return String.valueOf(expression.evaluate(scope));
            }
        }
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
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int open = text.indexOf(style.open); open >= 0; open = text.indexOf(style.open, from)) {
            SourceSpan span = span(text, open, begin);
            int close = text.indexOf(style.close, open + 2);
            if (close < 0) {
                problems.accept(Diagnostic.error(span, "exercise.unclosed", style.open, style.close));
                break;
            }
            parts.add(new Part.Plain(text.substring(from, open), span(text, from, begin)));
            String source = text.substring(open + 2, close).strip();
            @Nullable Expression expression = language.compile(source, span, Expression.Type.ANY, problems);
            if (expression != null) {
                parts.add(new Part.Asked(expression, span));
            }
            from = close + style.close.length();
        }
        parts.add(new Part.Plain(text.substring(from), span(text, from, begin)));
        return new Template(parts, Optional.empty());
    }

    /** The same, known to be the whole of a file. */
    public Template of(String name) {
        return new Template(parts, Optional.of(name));
    }

    /** The file that it is the whole of; empty if it is a part of exercise.yaml. */
    public Optional<String> file() {
        return file;
    }

    /** Where it begins in its file. */
    public SourceSpan begin() {
        return parts.isEmpty() ? SourceSpan.START : parts.getFirst().begin();
    }

    public boolean isEmpty() {
        return parts.stream().allMatch(part -> part instanceof Part.Plain plain && plain.text.isBlank());
    }

    /** The text with its expressions as written, each between double braces. */
    public String written() {
        var text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Part.Plain plain -> plain.text;
                        case Part.Asked asked -> "{{" + asked.expression.source() + "}}";
                    });
        }
        return text.toString();
    }

    /** The expressions as written, in order. */
    public List<String> expressions() {
        return asked().map(Expression::source).toList();
    }

    /** The expressions in order. */
    public Stream<Expression> asked() {
        return parts.stream().filter(Part.Asked.class::isInstance).map(part -> ((Part.Asked) part).expression);
    }

    /** The text with the values of a variant. */
    public String render(Scope scope) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.render(scope)));
        return text.toString();
    }

    /**
     * Where that stands in its file which stands at a place of the text with the values of a variant.
     *
     * @param place in what {@link #render} gives
     */
    public SourceSpan origin(SourceSpan place, Scope scope) {
        var before = new SourceSpan(1, 1, 1, 1);
        SourceSpan found = parts.isEmpty() ? place : parts.getFirst().begin();
        for (Part part : parts) {
            String text = part.render(scope);
            SourceSpan end = span(text, text.length(), before);
            if (place.line() < end.line() || place.line() == end.line() && place.column() < end.column()) {
                int offset = part instanceof Part.Plain ? offset(text, before, place) : 0;
                return span(text, offset, part.begin());
            }
            found = part instanceof Part.Plain ? span(text, text.length(), part.begin()) : part.begin();
            before = end;
        }
        return found;
    }

    /** How far into a text that begins at a place another place is. */
    private static int offset(String text, SourceSpan begin, SourceSpan place) {
        int offset = 0;
        for (int line = begin.line(); line < place.line(); line++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return offset + place.column() - (place.line() == begin.line() ? begin.column() : 1);
    }

    private static SourceSpan span(String text, int offset, SourceSpan begin) {
        int line = begin.line()
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        int column = offset - (text.lastIndexOf('\n', offset - 1) + 1) + (line == begin.line() ? begin.column() : 1);
        return new SourceSpan(line, column, line, column + 2);
    }
}
