package dev.pagewalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.LessonText;
import dev.pagewalk.exercise.expression.ExpressionLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of tables in texts. */
class TableHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| | Commit | RAM |\n|---|---|---|\n| reserve | | |",
                "| start | | end |\n| --- | :---: | ---: |\n| 1 | 2 | 3 |",
                "Before.\n\nCall | |\n--|--\nreserve | +"
            })
    void aColumnWithoutAHeadingIsNoticed(String table) {
        assertThat(problems(table)).extracting(Diagnostic::key).containsExactly("exercise.columnWithoutHeading");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Call | Commit | RAM |\n|---|---|---|\n| reserve | | |",
                "A sentence with || in it.\n\n---\n\nAnother.",
                "`a || b`\n--------\n"
            })
    void emptyCellsBelowAndOtherBarsAreNot(String text) {
        assertThat(problems(text)).isEmpty();
    }

    private static List<Diagnostic> problems(String text) {
        var problems = new ArrayList<Diagnostic>();
        LessonText parsed = LessonText.parse("# step\n" + text + "\n", new ExpressionLanguage(Map.of()), problems::add);
        TableHeaders.check(parsed, problems::add);
        return problems;
    }
}
