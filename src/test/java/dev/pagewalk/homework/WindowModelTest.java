package dev.pagewalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows of random timelines and grants are those of a model that goes through all grants, the weakest first. */
class WindowModelTest {

    private static final Instant START = Instant.parse("2026-10-05T06:00:00Z");
    private static final int CASES = 2_000;
    private static final int MINUTES = 60;

    /** What the weaker ones said is overwritten by the stronger. */
    private static final class Model {
        Instant release;
        Instant due;
        Instant close;
        Optional<Duration> limit;
        final List<LateStep> late;

        Model(Timeline timeline, List<Grant> grants, Optional<Instant> opened) {
            release = timeline.release();
            due = timeline.due();
            close = timeline.close();
            limit = timeline.limit();
            late = timeline.late();
            var weakestFirst = new ArrayList<Grant>();
            for (Function<Scope, Boolean> kind : List.<Function<Scope, Boolean>>of(
                    scope -> scope instanceof Scope.All,
                    scope -> scope instanceof Scope.OfSection,
                    scope -> scope instanceof Scope.OfLabel,
                    scope -> scope instanceof Scope.OfMember)) {
                grants.stream()
                        .filter(grant -> kind.apply(grant.scope()))
                        .sorted(Comparator.comparing(Grant::madeAt).thenComparing(Grant::id))
                        .forEach(weakestFirst::add);
            }
            int extra = 0;
            for (Grant grant : weakestFirst) {
                Grant.Changes changes = grant.changes();
                release = changes.release().orElse(release);
                due = changes.due().orElse(due);
                close = changes.close().orElse(close);
                if (changes.minutes().isPresent()) {
                    limit = Optional.of(Duration.ofMinutes(changes.minutes().getAsInt()));
                }
                extra += changes.extraMinutes().orElse(0);
            }
            due = due.plusSeconds(extra * 60L);
            close = close.plusSeconds(extra * 60L);
            if (close.isBefore(due)) {
                close = due;
            }
            if (limit.isPresent() && opened.isPresent()) {
                Instant own = opened.get().plus(limit.get()).plusSeconds(extra * 60L);
                ownEnd = Optional.of(own);
            }
        }

        Optional<Instant> ownEnd = Optional.empty();

        boolean accepts(Instant now) {
            return !now.isBefore(release) && !now.isAfter(close) && (ownEnd.isEmpty() || !now.isAfter(ownEnd.get()));
        }

        double factor(Instant now) {
            double factor = 1;
            for (LateStep step : late) {
                if (now.isAfter(due.plus(step.after()))) {
                    factor = step.factor();
                }
            }
            return factor;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261129})
    void asTheModelSays(long seed) {
        var random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < CASES; i++) {
            Timeline timeline = timeline(random);
            List<Grant> grants = grants(random);
            Optional<Instant> opened = random.nextBoolean() ? Optional.of(moment(random)) : Optional.empty();
            Window window = Window.of(timeline, grants, opened);
            var model = new Model(timeline, grants, opened);

            assertThat(window.release()).isEqualTo(model.release);
            assertThat(window.due()).isEqualTo(model.due);
            assertThat(window.close()).isEqualTo(model.close);
            assertThat(window.limitEnd()).isEqualTo(model.ownEnd);
            for (int minute = -5; minute < 4 * MINUTES; minute++) {
                Instant now = START.plusSeconds(minute * 60L);
                Standing standing = window.at(now);
                assertThat(standing.accepts()).isEqualTo(model.accepts(now));
                assertThat(window.factor(now)).isEqualTo(model.factor(now));
                if (standing instanceof Standing.Late(double factor, Optional<Standing.Step> next, Instant end)) {
                    assertThat(factor).isEqualTo(model.factor(now));
                    next.ifPresent(step -> {
                        assertThat(step.from()).isBetween(now, end);
                        assertThat(model.factor(step.from())).isEqualTo(factor);
                        assertThat(model.factor(step.from().plusNanos(1000))).isEqualTo(step.factor());
                    });
                }
                accepted += standing.accepts() ? 1 : 0;
            }
        }
        assertThat(accepted).isBetween(CASES * 10, CASES * 200);
    }

    private static Instant moment(Random random) {
        return START.plusSeconds(60L * random.nextInt(2 * MINUTES));
    }

    private static Timeline timeline(Random random) {
        Instant due = moment(random);
        Instant close = due.plusSeconds(60L * random.nextInt(MINUTES));
        var late = new ArrayList<LateStep>();
        for (int step = random.nextInt(4); step > 0; step--) {
            late.addFirst(new LateStep(Duration.ofMinutes(step * 10L - 10), 1 - step * 0.25));
        }
        Optional<Duration> limit =
                random.nextInt(3) == 0 ? Optional.of(Duration.ofMinutes(1 + random.nextInt(90))) : Optional.empty();
        return new Timeline(moment(random), due, late, close, limit);
    }

    private static List<Grant> grants(Random random) {
        var grants = new ArrayList<Grant>();
        for (int id = random.nextInt(7); id > 0; id--) {
            // Several are made at the same moment.
            Instant at = START.minusSeconds(random.nextInt(3));
            grants.add(new Grant(
                    id, 1, "b", scope(random), changes(random), "why", Optional.empty(), at, Optional.empty()));
        }
        Collections.shuffle(grants, random);
        return grants;
    }

    private static Scope scope(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Scope.All();
            case 1 -> new Scope.OfSection(1);
            case 2 -> new Scope.OfLabel("evening");
            default -> new Scope.OfMember(3);
        };
    }

    private static Grant.Changes changes(Random random) {
        return new Grant.Changes(maybe(random), maybe(random), maybe(random), minutes(random, 90), minutes(random, 30));
    }

    private static Optional<Instant> maybe(Random random) {
        return random.nextInt(3) == 0 ? Optional.of(moment(random)) : Optional.empty();
    }

    private static OptionalInt minutes(Random random, int most) {
        return random.nextInt(3) == 0 ? OptionalInt.of(1 + random.nextInt(most)) : OptionalInt.empty();
    }
}
