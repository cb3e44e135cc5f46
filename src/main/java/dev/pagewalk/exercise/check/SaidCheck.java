package dev.pagewalk.exercise.check;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Variant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is said to a wrong answer is about it: two mistakes in one step don't hear the same sentence, and no
 * sentence states as true what it refuses.
 */
final class SaidCheck {

    /** Sentences with one of these words may well mention what is wrong. */
    private static final Pattern DOUBT = Pattern.compile(
            "(?i)\\b(not|no|never|neither|nor|only if|if|would|were|before|instead|unless|without|than|but)\\b|n't\\b"
                    + "|[不没无非未否若]|如果|要是|只有|才|本来|而是|以前|原来|可是|但|却");

    private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？;；:：]+");

    /** Shorter numbers may be counts of anything. */
    private static final int LEAST = 10;

    private final Variant variant;
    private final Consumer<Diagnostic> problems;

    SaidCheck(Variant variant, Consumer<Diagnostic> problems) {
        this.variant = variant;
        this.problems = problems;
    }

    /** @param graded samples of the variant, in order */
    void check(List<SaidAnswers.Said> graded) {
        Map<List<Object>, String> heard = new HashMap<>();
        for (SaidAnswers.Said said : SaidAnswers.of(graded)) {
            if (!said.right() && said.sample().promise() instanceof Sample.Exactly) {
                check(said, heard);
            }
        }
    }

    private void check(SaidAnswers.Said said, Map<List<Object>, String> heard) {
        Sample sample = said.sample();
        for (Finding finding : said.grade().findings()) {
            if (!SaidAnswers.written(finding)) {
                continue;
            }
            // What is said to all others in a step is meant for whoever has no known idea.
            boolean known = said.grade().misconception() != null;
            @Nullable String other = known ? heard.putIfAbsent(List.of(sample.step(), finding), sample.name()) : null;
            if (other != null && !other.equals(sample.name())) {
                problem(sample, "exercise.sameSaid", sample.step(), other, sample.name());
            }
            texts(finding)
                    .filter(text -> confirms(text, said.activity(), sample))
                    .forEach(text -> problem(sample, "exercise.confirms", sample.step(), sample.name(), text));
        }
    }

    private void problem(Sample sample, String key, String... arguments) {
        problems.accept(Diagnostic.error(sample.span(), key, arguments));
    }

    private Stream<String> texts(Finding finding) {
        return switch (finding) {
            case Finding.Reply reply -> reply.said().values().stream();
            case Finding.OwnIdea own -> own.said().values().stream();
            case Finding.Idea idea ->
                Exercise.LANGUAGES.stream()
                        .flatMap(tag -> variant.exercise().misconceptions().find(idea.id()).stream()
                                .map(known -> known.said(idea.values(), Locale.of(tag))));
            default -> Stream.of();
        };
    }

    /** True if a sentence without any doubt says that it is this number. */
    private static boolean confirms(String text, Activity activity, Sample sample) {
        if (!(sample.answer() instanceof Answer.Number number) || number.value() < LEAST) {
            return false;
        }
        String written = Pattern.quote(activity.write(sample.step(), number));
        String plain = Pattern.quote(Long.toString(number.value()));
        Pattern claim = Pattern.compile("(?i)(\\b(is|are|gives|makes|becomes|equals)|=|是|为|等于|得到)\\s*`?(" + written
                + "|" + plain + ")(?![0-9A-Fa-fx,.]\\w)");
        return SENTENCE.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .anyMatch(sentence -> claim.matcher(sentence).find()
                        && !DOUBT.matcher(sentence).find());
    }
}
