package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.expression.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Options of which one or several are right: what kinds of activities share that let choose.
 *
 * @param all in the order of the file
 * @param tries what they count at each try
 */
public record Options(List<Option> all, Tries tries) {

    /** Below which headings the texts of options stand. */
    private static final List<String> LABELS = List.of("option", "reason", "cause");

    public Options {
        all = List.copyOf(all);
    }

    public List<String> ids() {
        return all.stream().map(Option::id).toList();
    }

    /** The ids in the order in which the student sees them. */
    public List<String> dealt(Variant variant, String step) {
        return Deal.of(
                variant,
                step,
                ids(),
                id -> all.stream()
                        .anyMatch(option -> option.last() && option.id().equals(id)));
    }

    /** How many are right. */
    public int right(Scope scope) {
        return (int) all.stream().filter(option -> option.right().truth(scope)).count();
    }

    /** All right ones together are the right answer; whoever has a wrong idea chooses its option. */
    public Expected expected(Scope scope) {
        var right = new ArrayList<String>();
        var wrong = new LinkedHashMap<String, List<Answer>>();
        for (Option option : all) {
            if (option.right().truth(scope)) {
                right.add(option.id());
            } else if (option.misconception() != null) {
                wrong.computeIfAbsent(option.misconception(), idea -> new ArrayList<>())
                        .add(Answer.Chosen.of(option.id()));
            }
        }
        return new Expected(List.of(new Answer.Chosen(right)), wrong);
    }

    /** The ids in the order of the file. */
    public String write(Answer answer) {
        return answer instanceof Answer.Chosen chosen
                ? String.join(
                        ", ", ids().stream().filter(chosen.ids()::contains).toList())
                : Answers.write(answer);
    }

    /**
     * Grades what was chosen. Why a right one is right is said once all of it is: before, it would tell how many are.
     */
    public Grade grade(Variant variant, Activity activity, String step, Answer answer) {
        Set<String> chosen = ids(answer);
        Set<String> right = ids(variant.expected(step).orElseThrow().first());
        var marks = new Marks(variant, activity, variant.scope(activity));
        boolean several = activity.several(step);
        all.stream()
                .filter(option -> chosen.contains(option.id()) && !right.contains(option.id()))
                .forEach(option -> {
                    if (several && chosen.size() > 1) {
                        marks.say(unfit(variant, activity, option.id()));
                    }
                    marks.reply(Optional.ofNullable(option.misconception()), option.id());
                });
        if (chosen.equals(right)) {
            ids().stream().filter(right::contains).forEach(id -> marks.reply(Optional.empty(), id));
            return marks.right(Remark.RIGHT);
        }
        long hits = chosen.stream().filter(right::contains).count();
        double share = Math.max(0, (double) (2 * hits - chosen.size()) / right.size());
        if (several && hits > 0) {
            if (hits == chosen.size()) {
                marks.sayFirst(Remark.FITTING);
            }
            if (hits < right.size()) {
                marks.say(new Finding.Unchosen((int) (right.size() - hits)));
            }
        }
        return marks.wrong(share, Remark.WRONG_CHOICE);
    }

    /** Among several that were chosen, which one a reply is about. */
    private static Finding unfit(Variant variant, Activity activity, String option) {
        var said = new LinkedHashMap<String, String>();
        for (String language : variant.exercise().texts().keySet()) {
            LABELS.stream()
                    .flatMap(part -> variant.text(activity, part + "/" + option, Locale.of(language)).stream())
                    .findFirst()
                    .ifPresent(text -> said.put(language, LessonText.plain(text)));
        }
        return new Finding.Unfit(option, said);
    }

    private static Set<String> ids(Answer answer) {
        return answer instanceof Answer.Chosen chosen ? new HashSet<>(chosen.ids()) : Set.of();
    }

    /**
     * Right exactly with the right options; every wrong one is recognised.
     *
     * @param many true if any number can be right
     */
    public List<Sample> samples(Variant variant, Activity activity, String step, boolean many) {
        Places places = variant.exercise().places();
        SourceSpan place = places.of(step);
        List<String> right =
                List.copyOf(ids(variant.expected(step).orElseThrow().first()));
        var samples = new ArrayList<Sample>();
        samples.add(Sample.right(step, new Answer.Chosen(right), String.join(", ", right), place));
        samples.add(Sample.less(step, new Answer.Chosen(List.of()), "nothing", place));
        for (Option option : all) {
            boolean good = right.contains(option.id());
            if (!good) {
                SourceSpan here = places.of(activity.id() + "." + option.id());
                Answer alone = Answer.Chosen.of(option.id());
                samples.add(Sample.wrong(step, alone, option.id(), option.misconception(), here));
            }
            if (many) {
                var other = new ArrayList<>(right);
                if (!other.remove(option.id())) {
                    other.add(option.id());
                }
                samples.add(Sample.less(step, new Answer.Chosen(other), String.join(", ", other), place));
            }
        }
        return samples;
    }

    /** In words, that not exactly one is right. */
    public static Optional<String> one(String step, String of, int right) {
        return right == 1 ? Optional.empty() : Optional.of("%s: %d %s".formatted(step, right, of));
    }
}
