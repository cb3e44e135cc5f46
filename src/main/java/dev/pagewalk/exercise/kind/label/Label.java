package dev.pagewalk.exercise.kind.label;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.ExerciseTest;
import dev.pagewalk.exercise.Exhibited;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Kind;
import dev.pagewalk.exercise.Marks;
import dev.pagewalk.exercise.NumberText;
import dev.pagewalk.exercise.Remark;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Sections;
import dev.pagewalk.exercise.Trap;
import dev.pagewalk.exercise.Tries;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.NoVariant;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.Scope;
import dev.pagewalk.exercise.yaml.Yaml;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Give each target of a picture its label.
 *
 * @param labels the same for all targets
 * @param tries what labels count at each try
 * @param key by target; never shown
 */
public record Label(
        String id,
        Optional<Scene> scene,
        Picture picture,
        List<String> labels,
        List<String> targets,
        Tries tries,
        Map<String, Target> key)
        implements Exhibited<LabelExhibit> {

    public static final Kind KIND = new Kind("label", Label::read);

    /** The name of what a target points at, where a person approves answers. */
    private static final String AT = "at";

    public Label {
        labels = List.copyOf(labels);
        targets = List.copyOf(targets);
        key = Map.copyOf(key);
    }

    private static Label read(String id, Optional<Scene> scene, Yaml.Mapping fields, ActivitySource source) {
        List<String> labels = source.ids(fields, "labels");
        Map<String, Target> targets = new LinkedHashMap<>();
        for (Yaml.Mapping target : source.items(fields, "targets")) {
            Expression answer = source.compile(target, "answer", Expression.Type.TEXT);
            if (answer != null) {
                Expression at = source.compile(target, "at", Expression.Type.NUMBER);
                List<Trap> traps = source.traps(target, source.language(), Expression.Type.TEXT);
                targets.put(target.text("id", ""), new Target(at, answer, traps));
            }
        }
        Picture picture = Picture.read(fields.mapping("picture"), source);
        Tries tries = source.tries(fields, Tries.among(labels.size()));
        return new Label(id, scene, picture, labels, List.copyOf(targets.keySet()), tries, targets);
    }

    @Override
    public String kind() {
        return KIND.name();
    }

    @Override
    public List<String> steps() {
        return targets.stream().map(this::step).toList();
    }

    /** What is answered for a target. */
    public String step(String target) {
        return id + "." + target;
    }

    @Override
    public Tries tries(String step) {
        return tries;
    }

    private Target target(String step) {
        return Objects.requireNonNull(key.get(step.substring(id.length() + 1)), step);
    }

    @Override
    public Sections sections() {
        List<String> ideas = key.values().stream()
                .flatMap(target -> target.traps().stream())
                .map(Trap::misconception)
                .distinct()
                .toList();
        List<String> pairs = targets.stream()
                .flatMap(target -> labels.stream().map(label -> target + "/" + label))
                .toList();
        return Sections.NONE
                .need("label", labels)
                .need("target", targets)
                .allow("reply", ideas)
                .allow("reply", targets)
                .allow("reply", pairs);
    }

    @Override
    public Map<String, Expected> expected(Variant variant) {
        var all = new LinkedHashMap<String, Expected>();
        for (String step : steps()) {
            var wrong = new LinkedHashMap<String, List<Answer>>();
            target(step)
                    .traps()
                    .forEach(trap -> wrong.computeIfAbsent(trap.misconception(), idea -> new ArrayList<>())
                            .add(listed(step, trap.value(), variant)));
            all.put(step, new Expected(List.of(listed(step, target(step).answer(), variant)), wrong));
        }
        return all;
    }

    /** An answer that is no label is a mistake of the author, however few variants have it: never draw around it. */
    private Answer listed(String step, Expression answer, Variant variant) {
        String label = answer.text(variant.scope(this));
        if (!labels.contains(label)) {
            throw new NoVariant(answer.span(), "exercise.noLabel", step, label, variant.number() + "");
        }
        return Answer.Chosen.of(label);
    }

    @Override
    public AnswerReading read(String step, String given) {
        return Answers.chosen(given, labels, 1);
    }

    @Override
    public Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control) {
        Expected expected = variant.expected(step).orElseThrow();
        String name = step.substring(id.length() + 1);
        var marks = new Marks(variant, this, variant.scope(this));
        String pair = name + "/" + label(answer);
        // What is said of the target to everybody who is wrong is not for those who are right.
        String[] replies = expected.right().contains(answer) ? new String[] {pair} : new String[] {pair, name};
        return new Judgement.Graded(marks.compare(answer, expected, Remark.WRONG_LABEL, replies));
    }

    @Override
    public Optional<String> collision(Variant variant) {
        return expected(variant).entrySet().stream()
                .map(entry -> collision(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> collision(String step, Expected expected) {
        var seen = new HashMap<String, String>();
        seen.put(label(expected.first()), "the right answer");
        for (var idea : expected.wrong().entrySet()) {
            for (Answer wrong : idea.getValue()) {
                String other = seen.putIfAbsent(label(wrong), idea.getKey());
                if (other != null) {
                    return Optional.of("%s: %s = %s".formatted(step, idea.getKey(), other));
                }
            }
        }
        return Optional.empty();
    }

    private static String label(Answer answer) {
        return Answers.write(answer);
    }

    @Override
    public List<Sample> samples(Variant variant) {
        var samples = new ArrayList<Sample>();
        variant.expected(this).forEach((step, expected) -> {
            for (String label : labels) {
                Answer one = Answer.Chosen.of(label);
                SourceSpan span = variant.exercise().places().of(step);
                samples.add(
                        expected.right().contains(one)
                                ? Sample.right(step, one, label, span)
                                : Sample.wrong(
                                        step, one, label, expected.blames(one).orElse(null), span));
            }
        });
        return samples;
    }

    @Override
    public Map<String, Map<String, String>> approved(Variant variant) {
        LabelExhibit exhibit = exhibit(variant, step -> true);
        var all = new LinkedHashMap<String, Map<String, String>>();
        for (String target : targets) {
            String step = step(target);
            var given = new TreeMap<>(
                    Answers.approved(this, step, variant.expected(step).orElseThrow()));
            String right = Objects.requireNonNull(given.remove(Answers.RIGHT));
            if (exhibit.at().containsKey(target)) {
                given.put(AT, NumberText.echo(exhibit.at().get(target), 8));
            }
            all.put(step, Answers.approved(right, given));
        }
        return all;
    }

    @Override
    public LabelExhibit exhibit(Variant variant, Predicate<String> settled) {
        Scope scope = variant.scope(this);
        var at = new LinkedHashMap<String, Long>();
        for (String target : targets) {
            Expression place = target(step(target)).at();
            if (place != null) {
                at.put(target, place.number(scope));
            }
        }
        return new LabelExhibit(at, Optional.ofNullable(picture.value()).map(value -> value.number(scope)));
    }

    @Override
    public Map<String, List<String>> shown(Variant variant) {
        LabelExhibit exhibit = exhibit(variant, step -> false);
        var shown = new LinkedHashMap<String, List<String>>();
        targets.stream()
                .filter(exhibit.at()::containsKey)
                .forEach(target -> shown.put(
                        "target/" + target, List.of(NumberText.echo(exhibit.at().get(target), 8))));
        exhibit.pictured().ifPresent(at -> shown.put("picture", List.of(NumberText.echo(at, 8))));
        return shown;
    }

    @Override
    public Optional<Answer> sample(ExerciseTest test, Variant variant) {
        return test.choose().isEmpty() ? Optional.empty() : Optional.of(new Answer.Chosen(test.chosen()));
    }
}
