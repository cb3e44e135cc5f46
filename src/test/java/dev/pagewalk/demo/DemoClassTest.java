package dev.pagewalk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Grants;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Origin;
import dev.pagewalk.homework.Standing;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.Works;
import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Lines;
import dev.pagewalk.people.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a newcomer finds, made once on a server of its own. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "pagewalk.data=target/test-data",
            "pagewalk.trial=first",
            "pagewalk.trial.built=exercises/tried.txt",
            "pagewalk.demo-class=true"
        })
class DemoClassTest {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    @Autowired
    private DemoClass demo;

    @Autowired
    private DemoStart start;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Classrooms classrooms;

    @Autowired
    private Lines lines;

    @Autowired
    private Homework homework;

    @Autowired
    private Works works;

    @Autowired
    private Grants grants;

    @Test
    void thereIsAClassWithAGradedALateAndAnOpenHomework() throws Exception {
        assertThat(start.made().await(LONGEST_WAIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        long student = accounts.demoAccounts().getFirst().id();
        long instructor = accounts.demoAccounts().getLast().id();

        List<Classrooms.Mine> classes = classrooms.mine(instructor);
        assertThat(classes).hasSize(1);
        long classroom = classes.getFirst().classroom().id();
        assertThat(classes.getFirst().students()).isEqualTo(24);
        assertThat(demo.wanted()).as("it is made once").isFalse();

        Map<String, Assigned> sheets = homework.ofClass(classroom).stream()
                .collect(Collectors.toMap(one -> one.assignment().title().substring(0, 7), Function.identity()));
        assertThat(sheets).containsOnlyKeys("Sheet 1", "Sheet 2", "Sheet 3");
        assertThat(works.mine(student, classroom))
                .extracting(mine -> mine.standing().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Closed", "Late", "Open");
        assertThat(works.mine(student, classroom))
                .filteredOn(mine -> !(mine.standing() instanceof Standing.Closed))
                .allSatisfy(mine -> assertThat(mine.work()).isEmpty());

        sheets.values().forEach(this::aHomeworkOfThePast);
        assertThat(homework.works(sheets.get("Sheet 1").id())).hasSizeGreaterThan(15);
        assertThat(grants.list(instructor, sheets.get("Sheet 3").id())).hasSize(1);
        Membership me = lines.of(classroom).stream()
                .filter(line -> "20260001".equals(line.number()))
                .findFirst()
                .orElseThrow();
        assertThat(homework.work(sheets.get("Sheet 1").id(), me.id())).isPresent();
    }

    /** Everything happened when it could. */
    private void aHomeworkOfThePast(Assigned assigned) {
        Instant now = Instant.now();
        assertThat(assigned.publishedAt().orElseThrow())
                .isBeforeOrEqualTo(assigned.timeline().release());
        List<Work> all = homework.works(assigned.id());
        assertThat(all)
                .allSatisfy(work -> assertThat(work.openedAt())
                        .isBetween(assigned.timeline().release(), now));
        List<HandedIn> handedIn = homework.handedIn(all.stream().map(Work::id).toList());
        assertThat(handedIn).isNotEmpty().allSatisfy(one -> {
            assertThat(one.origin()).isEqualTo(Origin.STUDENT);
            assertThat(one.receipt().at()).isBetween(assigned.timeline().release(), now);
        });
    }
}
