package dev.pagewalk.exercise.yaml;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document, with limits that no honest exercise meets: {@value #LONGEST} characters, {@value #DEEPEST}
 * levels, {@value #MOST_NODES} values, no anchors, aliases or tags.
 */
public final class YamlReader {

    public static final int LONGEST = 256 * 1024;
    public static final int DEEPEST = 24;
    public static final int MOST_NODES = 20_000;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int nodes;

    private YamlReader() {}

    /** The document or nothing, and what is wrong. */
    public record Result(Optional<Yaml> document, List<Diagnostic> diagnostics) {}

    public static Result read(String text) {
        var reader = new YamlReader();
        if (text.length() > LONGEST) {
            return reader.failed(SourceSpan.START, "exercise.tooLong", text.length() + "", LONGEST + "");
        }
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setUseMarks(true)
                    .setCodePointLimit(LONGEST)
                    .build();
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            Yaml found = null;
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof NodeEvent) {
                    if (found != null) {
                        return reader.failed(span(event), "exercise.manyDocuments");
                    }
                    found = reader.node(event, events, 0);
                }
            }
            if (found == null) {
                return reader.failed(SourceSpan.START, "exercise.empty");
            }
            return new Result(
                    reader.diagnostics.isEmpty() ? Optional.of(found) : Optional.empty(),
                    List.copyOf(reader.diagnostics));
        } catch (GaveUp gaveUp) {
            return new Result(Optional.empty(), List.copyOf(reader.diagnostics));
        } catch (MarkedYamlEngineException wrong) {
            String problem = wrong.getProblem().replaceAll("\\s+", " ").strip();
            return reader.failed(
                    wrong.getProblemMark().map(YamlReader::at).orElse(SourceSpan.START), "exercise.yaml", problem);
        } catch (YamlEngineException wrong) {
            return reader.failed(
                    SourceSpan.START,
                    "exercise.yaml",
                    String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private Result failed(SourceSpan span, String key, String... arguments) {
        diagnostics.add(Diagnostic.error(span, key, arguments));
        return new Result(Optional.empty(), List.copyOf(diagnostics));
    }

    private Yaml node(Event event, Iterator<Event> events, int depth) {
        if (depth > DEEPEST) {
            throw giveUp(span(event), "exercise.tooDeep", DEEPEST + "");
        }
        if (++nodes > MOST_NODES) {
            throw giveUp(span(event), "exercise.tooMany", MOST_NODES + "");
        }
        if (event instanceof AliasEvent
                || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw giveUp(span(event), "exercise.alias");
        }
        return switch (event) {
            case ScalarEvent scalar -> new Yaml.Scalar(span(scalar), scalar.getValue(), scalar.isPlain());
            case SequenceStartEvent start -> sequence(start, events, depth);
            case MappingStartEvent start -> mapping(start, events, depth);
            default ->
                throw giveUp(span(event), "exercise.yaml", event.getEventId().name());
        };
    }

    private Yaml sequence(Event start, Iterator<Event> events, int depth) {
        var items = new ArrayList<Yaml>();
        Event event = events.next();
        for (; !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, events, depth + 1));
        }
        return new Yaml.Sequence(span(start).to(span(event)), List.copyOf(items));
    }

    private Yaml mapping(Event start, Iterator<Event> events, int depth) {
        Map<String, Yaml> values = new LinkedHashMap<>();
        Map<String, SourceSpan> keys = new LinkedHashMap<>();
        Event event = events.next();
        for (; !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(node(event, events, depth + 1) instanceof Yaml.Scalar key)) {
                throw giveUp(span(event), "exercise.key");
            }
            Yaml value = node(events.next(), events, depth + 1);
            if (values.putIfAbsent(key.text(), value) != null) {
                diagnostics.add(Diagnostic.error(key.span(), "exercise.twice", key.text()));
            }
            keys.putIfAbsent(key.text(), key.span());
        }
        return new Yaml.Mapping(span(start).to(span(event)), values, keys);
    }

    private GaveUp giveUp(SourceSpan span, String key, String... arguments) {
        diagnostics.add(Diagnostic.error(span, key, arguments));
        return new GaveUp();
    }

    private static SourceSpan span(Event event) {
        @Nullable Mark start = event.getStartMark().orElse(null);
        @Nullable Mark end = event.getEndMark().orElse(start);
        if (start == null || end == null) {
            return SourceSpan.START;
        }
        return new SourceSpan(start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
    }

    private static SourceSpan at(Mark mark) {
        return new SourceSpan(mark.getLine() + 1, mark.getColumn() + 1, mark.getLine() + 1, mark.getColumn() + 2);
    }

    private static final class GaveUp extends RuntimeException {
        GaveUp() {
            super(null, null, false, false);
        }
    }
}
