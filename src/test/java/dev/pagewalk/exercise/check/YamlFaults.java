package dev.pagewalk.exercise.check;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.yaml.ExerciseFiles;
import dev.pagewalk.exercise.yaml.Numbers;
import dev.pagewalk.exercise.yaml.Yaml;
import dev.pagewalk.exercise.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mistakes in an exercise.yaml. */
final class YamlFaults {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(0x[0-9A-Fa-f]+|[0-9]+)(?![\\w.])");
    private static final String UNKNOWN = "C99";

    private final String text;
    private final Faults faults;
    private final Yaml.Mapping top;
    private final Map<String, Map<String, String>> known;
    private final List<String> numbers = new ArrayList<>();

    /** @param known right answers of a variant: what is right already can't be made so by mistake */
    YamlFaults(String text, Map<String, Map<String, String>> known, Faults faults) {
        this.text = text;
        this.known = known;
        this.faults = faults;
        this.top = (Yaml.Mapping) YamlReader.read(text).document().orElseThrow();
        top.mapping("params").values().forEach((name, value) -> {
            if (value instanceof Yaml.Mapping one && one.list("choice").stream().allMatch(YamlFaults::number)) {
                numbers.add(name);
            }
        });
    }

    private List<String> right(String step) {
        return known.entrySet().stream()
                .filter(one -> one.getKey().equals(step) || one.getKey().startsWith(step + "."))
                .flatMap(one ->
                        Stream.of(one.getValue().getOrDefault("right", "").split(", ")))
                .toList();
    }

    private static boolean number(Yaml item) {
        return item instanceof Yaml.Scalar scalar && scalar.plain() && Numbers.isNumber(scalar.text());
    }

    void collect() {
        parameters();
        for (Yaml.Mapping activity : mappings(top, "ask")) {
            activity(activity);
        }
        scene("setup", top.mapping("setup"));
        for (Yaml.Mapping test : mappings(top, "tests")) {
            test(test);
        }
    }

    private void parameters() {
        top.mapping("params").values().forEach((name, value) -> {
            var one = (Yaml.Mapping) value;
            for (String kind : List.of("hex", "int")) {
                Yaml.Mapping range = one.mapping(kind);
                if (range.get("from").isPresent()) {
                    String huge = kind.equals("hex") ? "0x1FFFFFFFF" : "99999999999";
                    swap(
                            Faults.Kind.IMPOSSIBLE_PARAMETER,
                            name + ": from and to exchanged",
                            range.get("from").get(),
                            range.get("to").get());
                    edit(
                            Faults.Kind.IMPOSSIBLE_PARAMETER,
                            name + ": nothing fits",
                            range.get("from").get(),
                            huge,
                            false);
                }
            }
            one.get("derived").ifPresent(derived -> {
                edit(Faults.Kind.WRONG_PARAMETER, name + " + 1", derived, "(" + text(derived) + ") + 1");
                other(Faults.Kind.WRONG_PARAMETER, name, derived);
                edit(Faults.Kind.UNKNOWN_NAME, name, derived, text(derived) + " + nobody");
            });
        });
        for (Yaml requirement : top.list("require")) {
            edit(
                    Faults.Kind.IMPOSSIBLE_PARAMETER,
                    "nothing meets require",
                    requirement,
                    "(" + text(requirement) + ") && 1 == 2");
        }
    }

    private void activity(Yaml.Mapping activity) {
        String id = activity.text("id", "");
        cells(id, mappings(activity, "cells"));
        options(id, mappings(activity, "options"), activity.text("many", "").equals("true"));
        options(id, mappings(activity, "causes"), false);
        options(id, mappings(activity, "reasons"), true);
        for (Yaml.Mapping target : mappings(activity, "targets")) {
            target(id + "." + target.text("id", ""), target, activity.list("labels"));
        }
        order(id, activity);
        which(id, activity);
        goals(id, activity, "goals");
        goals(id, activity, "environments");
        solution(id, activity);
        scene(id + " scene", activity.mapping("scene"));
        scene(id + " run", activity.mapping("run"));
        for (Yaml misconception : activity.list("misconceptions")) {
            edit(Faults.Kind.UNKNOWN_NAME, id, misconception, UNKNOWN);
        }
    }

    private void cells(String id, List<Yaml.Mapping> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Yaml.Mapping cell = cells.get(i);
            String name = id + "." + cell.text("id", "");
            Yaml answer = cell.get("answer").orElseThrow();
            boolean text = cell.text("text", "").equals("true");
            String more = text ? "(" + text(answer) + ") + \"!\"" : "(" + text(answer) + ") + 1";
            edit(Faults.Kind.WRONG_ORACLE, name + " + 1", answer, more);
            other(Faults.Kind.WRONG_ORACLE, name, answer);
            constant(Faults.Kind.WRONG_ORACLE, name, answer);
            edit(Faults.Kind.UNKNOWN_NAME, name, answer, text(answer) + " + nobody");
            if (i > 0) {
                swap(
                        Faults.Kind.WRONG_ORACLE,
                        name + " and the cell before",
                        cells.get(i - 1).get("answer").orElseThrow(),
                        answer);
            }
            traps(name, mappings(cell, "misconceptions"), answer, text ? " + \"!\"" : " + 1");
        }
    }

    private void traps(String name, List<Yaml.Mapping> traps, Yaml answer, String more) {
        for (int i = 0; i < traps.size(); i++) {
            Yaml value = traps.get(i).get("value").orElseThrow();
            Yaml idea = traps.get(i).get("id").orElseThrow();
            edit(Faults.Kind.COLLISION, name + " " + text(idea) + " is right", value, text(answer));
            edit(
                    Faults.Kind.WRONG_MISCONCEPTION,
                    name + " " + text(idea) + " + 1",
                    value,
                    "(" + text(value) + ")" + more);
            edit(Faults.Kind.UNKNOWN_NAME, name, idea, UNKNOWN);
            edit(
                    Faults.Kind.WRONG_MISCONCEPTION,
                    name + " another idea",
                    idea,
                    text(idea).equals("C43") ? "C42" : "C43");
            if (i > 0) {
                Yaml before = traps.get(i - 1).get("value").orElseThrow();
                edit(Faults.Kind.COLLISION, name + " " + text(idea) + " like the one before", value, text(before));
            }
        }
    }

    private void options(String id, List<Yaml.Mapping> options, boolean many) {
        for (int i = 0; i < options.size(); i++) {
            Yaml.Mapping option = options.get(i);
            String name = id + "." + option.text("id", "");
            option.get("right").ifPresent(right -> {
                edit(Faults.Kind.WRONG_ORACLE, name + " negated", right, "!(" + text(right) + ")");
                constant(Faults.Kind.WRONG_ORACLE, name, right);
                edit(Faults.Kind.UNKNOWN_NAME, name, right, "nobody && " + text(right));
            });
            option.get("misconception").ifPresent(idea -> {
                edit(Faults.Kind.UNKNOWN_NAME, name, idea, UNKNOWN);
                edit(
                        Faults.Kind.WRONG_MISCONCEPTION,
                        name + " another idea",
                        idea,
                        text(idea).equals("C43") ? "C42" : "C43");
            });
            boolean differ = i > 0
                    && right(id).contains(option.text("id", ""))
                            != right(id).contains(options.get(i - 1).text("id", ""));
            if (differ
                    && option.get("right").isPresent()
                    && options.get(i - 1).get("right").isPresent()) {
                swap(
                        Faults.Kind.WRONG_ORACLE,
                        name + " and the option before",
                        options.get(i - 1).get("right").get(),
                        option.get("right").get());
            }
        }
        for (Yaml.Mapping option : options) {
            if (!many && option.get("right").isPresent() && !right(id).contains(option.text("id", ""))) {
                edit(
                        Faults.Kind.COLLISION,
                        id + " a wrong one is right too",
                        option.get("right").get(),
                        "true");
            }
        }
    }

    private void target(String name, Yaml.Mapping target, List<Yaml> labels) {
        Yaml answer = target.get("answer").orElseThrow();
        for (Yaml label : labels.stream()
                .filter(label -> !right(name).contains(text(label)))
                .toList()) {
            edit(Faults.Kind.WRONG_ORACLE, name + " is " + text(label), answer, "'" + text(label) + "'");
        }
        edit(Faults.Kind.WRONG_ORACLE, name + " has an unknown label", answer, "'nobody'");
        target.get("at")
                .ifPresent(
                        at -> edit(Faults.Kind.WRONG_ORACLE, name + " points elsewhere", at, "(" + text(at) + ") + 1"));
        for (Yaml.Mapping trap : mappings(target, "misconceptions")) {
            edit(
                    Faults.Kind.COLLISION,
                    name + " idea is right",
                    trap.get("value").orElseThrow(),
                    text(answer));
        }
    }

    private void order(String id, Yaml.Mapping activity) {
        List<Yaml> items = activity.list("items");
        for (int i = 1; i < items.size(); i++) {
            swap(Faults.Kind.WRONG_ORACLE, id + " items exchanged", items.get(i - 1), items.get(i));
        }
        for (Yaml pair : activity.list("before")) {
            List<Yaml> two = ((Yaml.Sequence) pair).items();
            swap(Faults.Kind.WRONG_ORACLE, id + " a pair turned round", two.getFirst(), two.getLast());
            edit(Faults.Kind.UNKNOWN_NAME, id, two.getFirst(), "nobody");
        }
        for (Yaml.Mapping swap : mappings(activity, "swaps")) {
            swap(
                    Faults.Kind.WRONG_MISCONCEPTION,
                    id + " a swap turned round",
                    swap.get("first").orElseThrow(),
                    swap.get("second").orElseThrow());
        }
    }

    private void which(String id, Yaml.Mapping activity) {
        List<Yaml.Mapping> options = mappings(activity, "options");
        activity.get("did").ifPresent(did -> {
            for (int i = 0; i < options.size(); i++) {
                Yaml call = options.get(i).get("call").orElseThrow();
                edit(Faults.Kind.WRONG_ORACLE, id + " did another", did, text(call));
                if (i > 0) {
                    Yaml before = options.get(i - 1).get("call").orElseThrow();
                    swap(Faults.Kind.WRONG_ORACLE, id + " calls exchanged", before, call);
                    edit(Faults.Kind.COLLISION, id + " two alike", call, text(before));
                }
            }
        });
    }

    private void goals(String id, Yaml.Mapping activity, String key) {
        for (Yaml.Mapping goal : mappings(activity, key)) {
            Yaml check = goal.get("check").orElseThrow();
            String name = id + "." + goal.text("id", "");
            edit(Faults.Kind.WRONG_GOAL, name + " always", check, "true");
            edit(Faults.Kind.WRONG_GOAL, name + " never", check, "false");
            edit(Faults.Kind.WRONG_GOAL, name + " negated", check, "!(" + text(check) + ")");
            constant(Faults.Kind.WRONG_GOAL, name, check);
        }
    }

    private void solution(String id, Yaml.Mapping activity) {
        List<Yaml> calls = activity.list("solution");
        if (!calls.isEmpty()) {
            for (Yaml call : calls) {
                edit(Faults.Kind.WRONG_SOLUTION, id + " a call does nothing", call, "0");
                edit(Faults.Kind.WRONG_SOLUTION, id + " a call isn't C", call, text(call) + " +");
            }
        }
        for (String before : List.of("program", "starter")) {
            if (activity.get("solution").isPresent()
                    && calls.isEmpty()
                    && activity.get(before).isPresent()) {
                edit(
                        Faults.Kind.WRONG_SOLUTION,
                        id + " the same as before",
                        activity.get("solution").get(),
                        activity.text(before, ""));
            }
        }
    }

    private void scene(String name, Yaml.Mapping scene) {
        scene.get("to").ifPresent(to -> edit(Faults.Kind.WRONG_MARK, name, to, text(to) + "x"));
        scene.get("program")
                .ifPresent(program ->
                        edit(Faults.Kind.WRONG_PROGRAM, name + ": no such file", program, "x" + text(program)));
    }

    private void test(Yaml.Mapping test) {
        String name = "test of " + test.text("step", "");
        test.get("score")
                .ifPresent(score -> edit(
                        Faults.Kind.WRONG_TEST,
                        name + " score",
                        score,
                        text(score).equals("0") ? "1" : "0",
                        false));
        test.get("value")
                .ifPresent(value -> edit(Faults.Kind.WRONG_TEST, name + " value", value, "(" + text(value) + ") + 2"));
        test.get("misconception")
                .ifPresent(idea -> edit(
                        Faults.Kind.WRONG_TEST, name + " idea", idea, text(idea).equals("C43") ? "C42" : "C43"));
        test.get("step").ifPresent(step -> edit(Faults.Kind.WRONG_TEST, name + " step", step, text(step) + "x"));
        test.get("choose").ifPresent(choose -> edit(Faults.Kind.WRONG_TEST, name + " choose", choose, "nobody"));
    }

    /** The first parameter in a formula becomes another one. */
    private void other(Faults.Kind kind, String name, Yaml formula) {
        for (String one : numbers) {
            Matcher found = Pattern.compile("\\b" + one + "\\b").matcher(text(formula));
            if (found.find()) {
                String next = numbers.get((numbers.indexOf(one) + 1) % numbers.size());
                edit(kind, name + ": " + next + " instead of " + one, formula, found.replaceFirst(next));
                return;
            }
        }
    }

    /** The first number in a formula becomes one more. */
    private void constant(Faults.Kind kind, String name, Yaml formula) {
        Matcher found = NUMBER.matcher(text(formula).replaceAll("\"[^\"]*\"|'[^']*'", "\"\""));
        Matcher here = NUMBER.matcher(text(formula));
        if (found.find() && here.find()) {
            String changed = Long.toString(Numbers.parse(here.group()) + 1);
            edit(kind, name + ": " + changed + " instead of " + here.group(), formula, here.replaceFirst(changed));
        }
    }

    private static List<Yaml.Mapping> mappings(Yaml.Mapping parent, String key) {
        return parent.list(key).stream()
                .filter(Yaml.Mapping.class::isInstance)
                .map(Yaml.Mapping.class::cast)
                .toList();
    }

    private static String text(Yaml scalar) {
        return Yaml.text(scalar);
    }

    private void edit(Faults.Kind kind, String what, Yaml scalar, String to) {
        edit(kind, what, scalar, to, true);
    }

    private void edit(Faults.Kind kind, String what, Yaml scalar, String to, boolean quoted) {
        if (!text(scalar).equals(to)) {
            faults.add(kind, what, ExerciseFiles.EXERCISE, replaced(Map.of(scalar.span(), quoted ? quoted(to) : to)));
        }
    }

    private void swap(Faults.Kind kind, String what, Yaml one, Yaml other) {
        if (!text(one).equals(text(other))) {
            boolean plain = one instanceof Yaml.Scalar scalar && scalar.plain();
            String first = plain && number(other) ? text(other) : quoted(text(other));
            String second = plain && number(one) ? text(one) : quoted(text(one));
            faults.add(kind, what, ExerciseFiles.EXERCISE, replaced(Map.of(one.span(), first, other.span(), second)));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** The file with the text at some places replaced; a block keeps the line end that it closes with. */
    private String replaced(Map<SourceSpan, String> edits) {
        var byPlace = new TreeMap<SourceSpan, String>(
                Comparator.comparing((SourceSpan span) -> offset(span.line(), span.column()))
                        .reversed());
        byPlace.putAll(edits);
        var file = new StringBuilder(text);
        byPlace.forEach((span, to) -> {
            int from = offset(span.line(), span.column());
            int until = offset(span.endLine(), span.endColumn());
            boolean block = until > from && text.charAt(until - 1) == '\n';
            file.replace(from, until, block ? to + '\n' : to);
        });
        return file.toString();
    }

    private int offset(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        // Columns count characters of Unicode, strings those of Java.
        return Math.min(text.length(), text.offsetByCodePoints(start, column - 1));
    }
}
