package dev.pagewalk.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.kind.Kinds;
import dev.pagewalk.exercise.kind.read.Read;
import dev.pagewalk.ui.AppTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A kind of activity is one place of the pages: its view, which nobody else names. */
@AppTest
class KindViewsTest {

    private static final Pattern KIND = Pattern.compile("import dev\\.pagewalk\\.exercise\\.kind\\.([a-z.]+)\\.[A-Z]");

    @Autowired
    List<KindView<?>> views;

    @Test
    void everyKindThatIsAnsweredHasOneView() throws IOException {
        var shown = new TreeSet<String>();
        for (Path folder : Course.folders()) {
            for (Activity activity : Course.exercise(Course.path(folder)).activities()) {
                shown.add(activity.kind());
                assertThat(views)
                        .as(activity.kind())
                        .filteredOn(view -> view.type().isInstance(activity))
                        .hasSize(activity.steps().isEmpty() ? 0 : 1);
            }
        }
        assertThat(String.join(", ", shown)).as("kinds in the course").isEqualTo(sorted(Kinds.names()));
    }

    private static String sorted(String names) {
        return Stream.of(names.split(", ")).sorted().collect(Collectors.joining(", "));
    }

    @Test
    void aKindWithoutAViewIsRefusedInsteadOfShownEmpty() {
        var none = new KindViews(List.of());
        var place = new Workplace(null, null, () -> {}, () -> {});
        Activity answered = Course.exercise("m3-page-tables/translate-by-hand").activities().stream()
                .filter(Predicate.not(activity -> activity.steps().isEmpty()))
                .findFirst()
                .orElseThrow();
        assertThatIllegalStateException()
                .isThrownBy(() -> none.panel(answered, place))
                .withMessageContaining(answered.kind());
        assertThat(none.panel(new Read("r", Optional.empty()), place)).isEmpty();
    }

    @Test
    void noFileNamesMoreThanOneKindAndWhatAllKindsShareNamesNone() throws IOException {
        Path ui = Path.of("src/main/java/dev/pagewalk/ui");
        try (Stream<Path> files = Files.walk(ui)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Set<String> named = KIND.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(named).as(file.toString()).hasSizeLessThanOrEqualTo(1);
                if (shared(file)) {
                    assertThat(named).as(file.toString()).isEmpty();
                }
            }
        }
    }

    /** True of what isn't a kind's own. */
    private static boolean shared(Path file) throws IOException {
        String name = file.getFileName().toString();
        return Set.of(
                        "ActivityPane.java",
                        "ChoicePanel.java",
                        "FeedbackBox.java",
                        "GoalList.java",
                        "HelpLadder.java",
                        "KindView.java",
                        "KindViews.java",
                        "LessonView.java",
                        "MachinePanel.java",
                        "PracticePane.java",
                        "ProgramPart.java",
                        "Rungs.java",
                        "StepBox.java",
                        "Texts.java",
                        "Workplace.java")
                .contains(name);
    }
}
