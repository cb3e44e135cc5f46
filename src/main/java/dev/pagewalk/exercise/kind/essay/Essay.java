package dev.pagewalk.exercise.kind.essay;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.ActivitySource;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.AnswerReading.Unreadable;
import dev.pagewalk.exercise.AnswerReading.Why;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Kind;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Sections;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.Verdict;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.exercise.yaml.Yaml;
import dev.pagewalk.machine.RunControl;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Free text that a person marks.
 *
 * @param least fewest words; of Chinese, each character counts
 * @param most words
 */
public record Essay(String id, Optional<Scene> scene, int least, int most) implements Activity {

    public static final Kind KIND = new Kind("essay", Essay::read);

    /** Words where the author sets no limit. */
    private static final int MOST = 2_000;

    private static Essay read(String id, Optional<Scene> scene, Yaml.Mapping fields, ActivitySource source) {
        Yaml.Mapping words = fields.mapping("words");
        return new Essay(id, scene, (int) words.number("least", 0), (int) words.number("most", MOST));
    }

    @Override
    public String kind() {
        return KIND.name();
    }

    @Override
    public Sections sections() {
        return Sections.NONE;
    }

    @Override
    public boolean gradedByMachine() {
        return false;
    }

    @Override
    public Map<String, Expected> expected(Variant variant) {
        return Map.of();
    }

    @Override
    public AnswerReading read(String step, String given) {
        int words = WordCount.of(given);
        int fewest = Math.max(1, least);
        if (words < fewest) {
            return Unreadable.of(Why.SHORT, words + "", fewest + "");
        }
        return words > most
                ? Unreadable.of(Why.TOO_MANY_WORDS, words + "", most + "")
                : new AnswerReading.Understood(new Answer.Text(given));
    }

    /** A person will give the marks; until then the step is done and worth nothing yet. */
    @Override
    public Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control) {
        int words = WordCount.of(((Answer.Text) answer).text());
        return new Judgement.Graded(new Grade(Verdict.HANDED_IN, 0, null, List.of(new Finding.Words(words))));
    }

    @Override
    public List<Sample> samples(Variant variant) {
        return List.of();
    }
}
