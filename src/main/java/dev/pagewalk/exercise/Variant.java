package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Constants;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.machine.MachineSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An exercise with the numbers of one student and the machine's answers to them. Stays on the server: it knows every
 * answer.
 *
 * @param draw the numbers
 * @param stages one for each activity, in order
 */
public record Variant(Exercise exercise, Draw draw, List<Stage> stages) {

    public Variant {
        stages = List.copyOf(stages);
    }

    /** Number in the pool, from 0. */
    public int number() {
        return draw.variant();
    }

    /** How the machines of this variant are built. */
    public MachineSettings settings() {
        return seeded(exercise.settings());
    }

    /** Other machines, with the seed of this variant. */
    public MachineSettings seeded(MachineSettings settings) {
        return settings.withSeed(draw.machineSeed());
    }

    public Stage stage(Activity activity) {
        return stages.get(exercise.activities().indexOf(activity));
    }

    /** What the answers to a step come to; empty if it is graded by running something. */
    public Optional<Expected> expected(String step) {
        return Optional.ofNullable(draw.expected().get(step));
    }

    /** What the answers to the steps of an activity come to, by step. */
    public Map<String, Expected> expected(Activity activity) {
        var all = new LinkedHashMap<String, Expected>();
        activity.steps().forEach(step -> expected(step).ifPresent(known -> all.put(step, known)));
        return all;
    }

    /** What the names of the parameters and of the machine's sizes stand for; no machine can be asked. */
    Scope scope() {
        return Scope.of(names(exercise, draw));
    }

    static Map<String, Object> names(Exercise exercise, Draw draw) {
        var names = new HashMap<String, Object>(Constants.of(exercise.settings()));
        draw.parameters().forEach((name, value) -> names.put(name, value.plain()));
        return names;
    }

    /** What expressions in the answers of an activity mean. */
    public Scope scope(Activity activity) {
        Stage stage = stage(activity);
        return activity.scope(scope().at(stage.end(), stage.beginning()), stage);
    }

    /** What expressions mean where an activity begins, before anything was answered. */
    public Scope beginning(Activity activity) {
        return scope(activity).at(stage(activity).beginning(), null);
    }

    /**
     * A part of the text with this variant's numbers; empty if there is no such part. May be shown before answering.
     */
    public Optional<String> text(Activity activity, String part, Locale language) {
        String name = part.isEmpty() ? activity.id() : activity.id() + "/" + part;
        return exercise.text(language).section(name).map(template -> template.render(scope(activity, part)));
    }

    private Scope scope(Activity activity, String part) {
        if (LessonText.reveals(part)) {
            return scope(activity).with(activity.values(this));
        }
        Moment begin = stage(activity).beginning();
        return scope(activity).at(begin, begin);
    }

    /**
     * All parts of an activity's text but the text itself, by name such as {@code option/heap}, in the order of the
     * file.
     *
     * @param answered true with what may be shown only once it is answered
     */
    public Map<String, String> parts(Activity activity, Locale language, boolean answered) {
        var parts = new LinkedHashMap<String, String>();
        for (String name : exercise.text(language).places().keySet()) {
            if (name.startsWith(activity.id() + "/")) {
                String part = name.substring(activity.id().length() + 1);
                if (answered || !LessonText.reveals(part)) {
                    text(activity, part, language).ifPresent(text -> parts.put(part, text));
                }
            }
        }
        return parts;
    }

    /**
     * What an activity itself says to an answer or to a wrong idea; empty if it has no sentence of its own. Only after
     * answering.
     *
     * @param name of its reply, such as {@code heap} or {@code bytes/C4}
     */
    public Optional<Finding> reply(Activity activity, String name) {
        var said = new LinkedHashMap<String, String>();
        exercise.texts()
                .keySet()
                .forEach(language -> text(activity, "reply/" + name, Locale.of(language))
                        .ifPresent(text -> said.put(language, text.strip())));
        return said.isEmpty() ? Optional.empty() : Optional.of(new Finding.Reply(said));
    }

    /** What is found out about somebody with a wrong idea. */
    public Finding blames(String misconception, Scope scope) {
        Misconception idea = exercise.misconceptions().get(misconception);
        if (idea.own()) {
            return new Finding.OwnIdea(misconception, own("misconception", misconception));
        }
        var values = new ArrayList<String>();
        for (Expression formula : idea.says()) {
            values.add(formula.attempt(scope).map(String::valueOf).orElse(""));
        }
        return new Finding.Idea(misconception, values);
    }

    /** A text that belongs to no activity, or to one as {@code activity/part}, by language. */
    public Map<String, String> own(String part, String name) {
        var said = new LinkedHashMap<String, String>();
        exercise.texts()
                .forEach((language, text) -> said.put(
                        language,
                        text.section(part + "/" + name)
                                .map(template -> template.render(start()).strip())
                                .orElse("")));
        return said;
    }

    /** The text before the first activity. */
    public Optional<String> introduction(Locale language) {
        return exercise.text(language).section("").map(template -> template.render(start()));
    }

    private Scope start() {
        return scope().at(stages.getFirst().beginning(), null);
    }
}
