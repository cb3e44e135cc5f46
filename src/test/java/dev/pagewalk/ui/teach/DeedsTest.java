package dev.pagewalk.ui.teach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.ui.Translations;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that the audit trail notes has a sentence; that both languages have the same keys is another test's. */
class DeedsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.pagewalk.people.PeopleDeed",
                "dev.pagewalk.homework.HomeworkDeed",
                "dev.pagewalk.grading.GradingDeed",
                "dev.pagewalk.book.BookDeed"
            })
    void everyDeedHasASentence(String deeds) throws ClassNotFoundException {
        var texts = new Translations();
        assertThat(Arrays.stream(Class.forName(deeds).getEnumConstants())
                        .map(deed -> "teach.log.deed."
                                + ((Enum<?>) deed)
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(texts.has(key)).as(key).isTrue());
    }
}
