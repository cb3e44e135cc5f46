package dev.pagewalk.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.ui.AppTest;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class PracticeTest {

    private static final String SLICE = "trainer/slice#cut";

    @Autowired
    Practice practice;

    @Autowired
    Lessons lessons;

    @Autowired
    Courseware courseware;

    @Autowired
    Progress progress;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Autowired
    EntityManagerFactory factory;

    long ada;

    @BeforeEach
    void aStudent() {
        ada = accounts.newGuest().person().id();
    }

    private Skill slice() {
        return practice.skill(ada, SLICE).orElseThrow();
    }

    /** Answers everything rightly; the first cell wrongly before that if {@code slip}. */
    private void round(boolean slip) {
        LessonSession session = practice.open(ada, slice());
        Activity cells = slice().activity();
        if (slip) {
            session.submit(cells, cells.steps().getFirst(), "0x3FF");
        }
        long va = Long.decode(
                session.text(cells, "", java.util.Locale.ENGLISH).orElseThrow().replaceAll("(?s).*`(0x\\w+)`.*", "$1"));
        List<Long> right = List.of(va >> 22, va >> 12 & 0x3FF, va & 0xFFF);
        for (int i = 0; i < 3; i++) {
            session.submit(cells, cells.steps().get(i), "0x" + Long.toHexString(right.get(i)));
        }
        assertThat(session.settled(cells)).isTrue();
    }

    @Test
    void threeCleanRoundsMasterASkillAndEachHasOtherNumbers() {
        round(false);
        round(false);
        assertThat(slice().mastery().mastered()).isFalse();
        round(false);

        assertThat(slice().mastery().mastered()).isTrue();
        assertThat(progress.attempts(ada, SLICE))
                .extracting(attempt -> attempt.number())
                .doesNotHaveDuplicates();
    }

    @Test
    void aRoundThatWasBegunGoesOn() {
        LessonSession first = practice.open(ada, slice());
        Activity cells = slice().activity();
        first.submit(cells, cells.steps().getFirst(), "0x3FF");

        LessonSession again = practice.open(ada, slice());

        assertThat(again.state("cut.directory").answers()).hasSize(1);
        assertThat(progress.attempts(ada, SLICE)).hasSize(1);
    }

    @Test
    void theTrainerGoesOnToWhatIsNotMasteredAndNeverTwiceTheSame() {
        assertThat(practice.next(ada, Practice.Deck.TRAINER, null))
                .map(Skill::id)
                .contains(SLICE);
        assertThat(practice.next(ada, Practice.Deck.TRAINER, SLICE).map(Skill::id))
                .isNotEmpty()
                .isNotEqualTo(java.util.Optional.of(SLICE));
    }

    @Test
    void whatWasMissedInALessonIsReviewedWhenItIsDue() {
        LessonSession lesson =
                lessons.open(ada, "m5-virtual-alloc/reserve-commit-touch").orElseThrow();
        lesson.submit(lesson.exercise().activity("quiz-release").orElseThrow(), "quiz-release", "freed");
        assertThat(practice.skills(ada, Practice.Deck.REVIEW)).isEmpty();
        assertThat(practice.upcoming(ada)).singleElement().satisfies(next -> {
            assertThat(next.skill().activity().id()).isEqualTo("quiz-release");
            assertThat(next.left()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        });

        var later = new Practice(courseware, progress, lessons, Clock.offset(clock, Duration.ofMinutes(11)));

        assertThat(later.skills(ada, Practice.Deck.REVIEW))
                .extracting(Skill::id)
                .containsExactly("m5-virtual-alloc/reserve-commit-touch#quiz-release");
        assertThat(later.upcoming(ada)).isEmpty();
    }

    @Test
    void aSlipIsRemembered() {
        round(true);
        assertThat(slice().mastery().streak()).isZero();
        assertThat(slice().mastery().missed()).isTrue();
    }

    /** Every home page asks for these three. */
    @Test
    void aHomePageReadsNoAnswersHoweverManyThereAre() {
        round(true);
        round(false);
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        practice.progress(ada);
        practice.skills(ada, Practice.Deck.REVIEW);
        practice.skills(ada, Practice.Deck.TRAINER);

        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(9);
        assertThat(statistics.getEntityNames())
                .filteredOn(name -> statistics.getEntityStatistics(name).getLoadCount() > 0)
                .allMatch(name -> name.endsWith("AttemptRow") || name.endsWith("VisitRow"));
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void doingALessonAgainKeepsWhatWasAchieved() {
        LessonSession lesson =
                lessons.open(ada, "m5-virtual-alloc/reserve-commit-touch").orElseThrow();
        lesson.submit(lesson.exercise().activity("quiz-release").orElseThrow(), "quiz-release", "parameter");

        lessons.again(ada, lesson.exercise().id());

        assertThat(lessons.open(ada, lesson.exercise().id())
                        .orElseThrow()
                        .state("quiz-release")
                        .answers())
                .isEmpty();
        assertThat(practice.progress(ada).get(lesson.exercise().id()).scores()).containsEntry("quiz-release", 1.0);
    }
}
