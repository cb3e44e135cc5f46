package dev.pagewalk.exercise.file;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Demand;
import dev.pagewalk.exercise.LessonText;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What can be said about texts without understanding them: both languages have the same sections with the same values
 * in them, each is in its own language, and no two things that are chosen from read the same.
 */
public final class TextComparison {

    /** Parts of which a student chooses one by its text. */
    private static final Set<String> CHOSEN =
            Set.of("option", "item", "label", "reason", "cause", "goal", "environment", "reply");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    private final LessonText english;
    private final LessonText chinese;
    private final Consumer<Diagnostic> inEnglish;
    private final Consumer<Diagnostic> inChinese;
    private final Collection<Demand> demands;

    /** @param demands of the course */
    public TextComparison(
            LessonText english,
            LessonText chinese,
            Collection<Demand> demands,
            Consumer<Diagnostic> inEnglish,
            Consumer<Diagnostic> inChinese) {
        this.demands = Set.copyOf(demands);
        this.english = english;
        this.chinese = chinese;
        this.inEnglish = inEnglish;
        this.inChinese = inChinese;
    }

    /** @param told which texts are known to be missing in Chinese */
    public void check(Set<String> told) {
        for (String name : english.places().keySet()) {
            if (!chinese.places().containsKey(name) && !told.contains(name)) {
                inEnglish.accept(lacks(english, name, "exercise.oneLanguage", name, "text.zh.md"));
            }
        }
        for (String name : chinese.places().keySet()) {
            if (!english.places().containsKey(name)) {
                say(chinese, name, inChinese, "exercise.oneLanguage", name, "text.en.md");
            }
        }
        for (String name : chinese.places().keySet()) {
            String here = chinese.written(name);
            String there = english.written(name);
            boolean both =
                    english.section(name).isPresent() && chinese.section(name).isPresent();
            if (both && !values(english, name).equals(values(chinese, name))) {
                var other = new TreeSet<>(values(english, name));
                var more = new TreeSet<>(values(chinese, name));
                other.removeAll(values(chinese, name));
                more.removeAll(values(english, name));
                other.addAll(more);
                say(chinese, name, inChinese, "exercise.otherValues", name, String.join("; ", other));
            }
            if (Untranslated.is(there, here)) {
                inChinese.accept(lacks(chinese, name, "exercise.wrongLanguage", name));
            }
            if (Untranslated.han(there) > 0 && 2 * Untranslated.han(there) > Untranslated.latin(there)) {
                say(english, name, inEnglish, "exercise.wrongLanguage", name);
            }
        }
        twice(english, inEnglish);
        twice(chinese, inChinese);
    }

    /** Without it English is shown in Chinese. */
    private Diagnostic lacks(LessonText text, String name, String key, String... arguments) {
        return Demand.LANGUAGES.lacks(demands, text.places().getOrDefault(name, SourceSpan.START), key, arguments);
    }

    private static void twice(LessonText text, Consumer<Diagnostic> problems) {
        Map<String, String> seen = new HashMap<>();
        for (String name : text.places().keySet().stream().sorted().toList()) {
            String[] words = name.split("/");
            if (words.length >= 3 && CHOSEN.contains(words[1])) {
                String other =
                        seen.putIfAbsent(words[0] + "/" + words[1] + "/" + LessonText.plain(text.written(name)), name);
                if (other != null) {
                    say(text, name, problems, "exercise.sameText", name, other);
                }
            }
        }
    }

    private static void say(
            LessonText text, String name, Consumer<Diagnostic> problems, String key, String... arguments) {
        problems.accept(Diagnostic.error(text.places().getOrDefault(name, SourceSpan.START), key, arguments));
    }

    /** The expressions of a section; words in quotes may differ. */
    private static Set<String> values(LessonText text, String name) {
        var values = new TreeSet<String>();
        text.section(name)
                .ifPresent(section -> section.expressions()
                        .forEach(one ->
                                values.add(QUOTED.matcher(one).replaceAll("''").replaceAll("\\s+", ""))));
        return values;
    }
}
