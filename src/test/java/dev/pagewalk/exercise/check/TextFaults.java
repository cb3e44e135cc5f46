package dev.pagewalk.exercise.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mistakes in the text of one language. */
final class TextFaults {

    private static final Set<String> NEEDED =
            Set.of("cell", "option", "goal", "item", "label", "target", "reason", "cause", "environment");
    private static final Pattern HEADING = Pattern.compile("(?m)^##? .*$");
    private static final Pattern VALUE = Pattern.compile("\\{\\{(.*?)}}");

    private final String file;
    private final String text;
    private final String other;
    private final Faults faults;
    private final List<Section> sections;

    /** @param name activity and part; the body is between {@code from} and {@code until} */
    private record Section(String name, int heading, int from, int until) {
        String group() {
            return name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
        }

        boolean needed() {
            String[] words = name.split("/");
            return words.length == 3 && NEEDED.contains(words[1]);
        }
    }

    TextFaults(String language, Map<String, String> files, Faults faults) {
        this.file = "text." + language + ".md";
        this.text = files.get(file);
        this.other = files.get("text." + (language.equals("en") ? "zh" : "en") + ".md");
        this.faults = faults;
        this.sections = sections(text);
    }

    private static List<Section> sections(String text) {
        var sections = new ArrayList<Section>();
        String plain = Pattern.compile("(?ms)^\\s*```.*?^\\s*```")
                .matcher(text)
                .replaceAll(block -> "x".repeat(block.group().length()));
        Matcher heading = HEADING.matcher(plain);
        String activity = "";
        while (heading.find()) {
            String words = String.join(
                    "/",
                    heading.group()
                            .substring(heading.group().indexOf(' '))
                            .strip()
                            .split("\\s+"));
            boolean first = heading.group().startsWith("# ");
            activity = first ? words : activity;
            int next = heading.end();
            Matcher following = HEADING.matcher(plain);
            int until = following.find(next) ? following.start() : text.length();
            sections.add(new Section(first ? words : activity + "/" + words, heading.start(), next, until));
        }
        return sections;
    }

    void collect() {
        for (int i = 0; i < sections.size(); i++) {
            Section one = sections.get(i);
            if (one.needed()) {
                add(Faults.Kind.WRONG_TEXT, one.name + " is missing", cut(one.heading, one.until, ""));
                add(Faults.Kind.WRONG_TEXT, one.name + " is empty", cut(one.from, one.until, "\n\n"));
                add(Faults.Kind.WRONG_TEXT, one.name + " has another heading", cut(one.from, one.from, "x"));
                language(one);
                Section before = sections.get(Math.max(0, i - 1));
                if (before.needed() && before.group().equals(one.group())) {
                    exchange(before, one);
                    copy(before, one);
                }
            }
        }
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            String written = value.group(1).strip();
            add(
                    Faults.Kind.WRONG_VALUE_IN_TEXT,
                    written + " misspelt",
                    cut(value.start(), value.end(), "{{ " + written + "x }}"));
            add(
                    Faults.Kind.WRONG_VALUE_IN_TEXT,
                    written + " not closed",
                    cut(value.start(), value.end(), "{{ " + written));
            add(
                    Faults.Kind.WRONG_VALUE_IN_TEXT,
                    written + " is another number",
                    cut(value.start(), value.end(), "{{ decimal(4711) }}"));
        }
    }

    private void exchange(Section one, Section two) {
        String first = text.substring(one.from, one.until);
        String second = text.substring(two.from, two.until);
        if (!first.strip().equals(second.strip())) {
            add(
                    Faults.Kind.SWAPPED_TEXT,
                    one.name + " and " + two.name,
                    text.substring(0, one.from)
                            + second
                            + text.substring(one.until, two.from)
                            + first
                            + text.substring(two.until));
        }
    }

    /** The same words twice are a mistake only where somebody has to choose between them. */
    private void copy(Section one, Section two) {
        if (!Set.of("cell", "target").contains(one.name.split("/")[1])) {
            add(
                    Faults.Kind.SWAPPED_TEXT,
                    one.name + " copied to " + two.name,
                    cut(two.from, two.until, text.substring(one.from, one.until)));
        }
    }

    private void language(Section one) {
        sections(other).stream()
                .filter(section -> section.name.equals(one.name))
                .findFirst()
                .ifPresent(section -> {
                    String foreign = other.substring(section.from, section.until);
                    if (!foreign.strip()
                            .equals(text.substring(one.from, one.until).strip())) {
                        add(
                                Faults.Kind.WRONG_TEXT,
                                one.name + " in the other language",
                                cut(one.from, one.until, foreign));
                    }
                });
    }

    private String cut(int from, int until, String instead) {
        return text.substring(0, from) + instead + text.substring(until);
    }

    private void add(Faults.Kind kind, String what, String changed) {
        faults.add(kind, file + " " + what, file, changed);
    }
}
