package dev.pagewalk.homework;

import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Draft;
import dev.pagewalk.course.Drafts;
import dev.pagewalk.course.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The fields of works: which there are, and what stands in them. */
@Component
class Fields {

    /** Where a lesson keeps its fields, see {@link Attempt#place}. */
    private static final String PAGE = "lesson";

    private final Homework homework;
    private final Progress progress;
    private final Drafts drafts;

    Fields(Homework homework, Progress progress, Drafts drafts) {
        this.homework = homework;
        this.progress = progress;
        this.drafts = drafts;
    }

    /** What stands there, and what of it can be handed in. */
    InFields of(Work work, AttemptPolicy policy) {
        TriesTaken taken = TriesTaken.of(homework.handedIn(List.of(work.id())));
        Map<String, Predicate<String>> asked = asked(work);
        var fresh = new HashMap<String, Map<String, String>>();
        var blank = new TreeMap<String, SortedSet<String>>();
        var usedUp = new TreeMap<String, SortedSet<String>>();
        for (WorkSlot slot : work.slots()) {
            Attempt attempt = progress.attempt(work.accountId(), slot.attemptId());
            Map<String, Draft> written = drafts.all(work.accountId(), attempt.place(PAGE));
            var steps = new HashMap<String, String>();
            written.forEach((field, draft) -> {
                String text = draft.content();
                var place = new TriesTaken.Place(slot.key(), field);
                boolean answered = attempt.latest(field)
                        .filter(answer -> answer.given().equals(text))
                        .isPresent();
                if (asked.getOrDefault(slot.key(), none -> false).test(field)
                        && !text.isBlank()
                        && text.length() <= Progress.LONGEST_ANSWER
                        && !answered
                        && taken.isNew(place, text)) {
                    if (taken.exceeds(policy, place, text)) {
                        usedUp.computeIfAbsent(slot.key(), key -> new TreeSet<>())
                                .add(field);
                    } else {
                        steps.put(field, text);
                    }
                }
            });
            fresh.put(slot.key(), steps);
            steps(slot).stream()
                    .filter(step -> !written.containsKey(step)
                            || written.get(step).content().isBlank())
                    .filter(step ->
                            attempt.latest(step).isEmpty() && !taken.has(new TriesTaken.Place(slot.key(), step)))
                    .forEach(step -> blank.computeIfAbsent(slot.key(), key -> new TreeSet<>())
                            .add(step));
        }
        return new InFields(new Sheet(fresh), blank, usedUp);
    }

    private List<String> steps(WorkSlot slot) {
        return homework.exercise(slot.versionHash()).map(slot::steps).orElse(List.of());
    }

    /**
     * What may be answered in the tasks of a work, by key. Of an exercise that this version of Pagewalk can't read any more, it is
     * anything: what was written is kept, and a person looks at it.
     */
    Map<String, Predicate<String>> asked(Work work) {
        var asked = new HashMap<String, Predicate<String>>();
        for (WorkSlot slot : work.slots()) {
            Optional<Set<String>> steps = Optional.of(Set.copyOf(steps(slot))).filter(some -> !some.isEmpty());
            asked.put(slot.key(), step -> steps.isEmpty() || steps.get().contains(step));
        }
        return asked;
    }
}
