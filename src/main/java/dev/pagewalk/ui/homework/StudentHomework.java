package dev.pagewalk.ui.homework;

import dev.pagewalk.book.Entry;
import dev.pagewalk.book.Gradebook;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.grading.Comment;
import dev.pagewalk.grading.Notice;
import dev.pagewalk.grading.Notices;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.HandingIn;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Mine;
import dev.pagewalk.homework.Standing;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.WorkSlot;
import dev.pagewalk.homework.Works;
import dev.pagewalk.lesson.Homeworks;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Classroom;
import dev.pagewalk.people.Classrooms;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a student sees of own homework, put together: the points are those of the gradebook, told when the policy tells them. */
@Component
class StudentHomework {

    private final Classrooms classrooms;
    private final Works works;
    private final Homework homework;
    private final HandingIn handingIn;
    private final Homeworks homeworks;
    private final Gradebook book;
    private final Adjustments adjustments;
    private final Notices notices;
    private final Clock clock;

    StudentHomework(
            Classrooms classrooms,
            Works works,
            Homework homework,
            HandingIn handingIn,
            Homeworks homeworks,
            Gradebook book,
            Adjustments adjustments,
            Notices notices,
            Clock clock) {
        this.classrooms = classrooms;
        this.works = works;
        this.homework = homework;
        this.handingIn = handingIn;
        this.homeworks = homeworks;
        this.book = book;
        this.adjustments = adjustments;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * A piece of homework.
     *
     * @param points so far; empty while none are told
     * @param reachable with everything still to come; empty while none are told, or if nothing more is taken
     */
    record Seen(
            Classroom classroom,
            Mine mine,
            List<HandedIn> handedIn,
            Optional<Entry> points,
            Optional<Entry> reachable,
            Instant now) {

        boolean accepts() {
            return mine.window().at(now).accepts() && !classroom.archived();
        }

        /** True if answers count only once they are handed in together. */
        boolean sealed() {
            return accepts() && !mine.assigned().assignment().policy().showsFeedback(mine.window(), now);
        }

        double most() {
            return points.map(Entry::most).orElse(mine.assigned().assignment().points());
        }
    }

    /** All that is released in all classes, what is due next first, then what is over, the newest first. */
    List<Seen> all(long me) {
        Instant now = clock.instant();
        var open = new ArrayList<Seen>();
        var over = new ArrayList<Seen>();
        classrooms.mine(me).stream()
                .filter(one -> one.role() == ClassRole.STUDENT)
                .forEach(one -> works.mine(me, one.classroom().id()).stream()
                        .filter(mine -> !(mine.window().at(now) instanceof Standing.NotYet))
                        .map(mine -> seen(me, one.classroom(), mine, now))
                        .forEach(seen -> (seen.accepts() ? open : over).add(seen)));
        Comparator<Seen> byDue =
                Comparator.comparing(seen -> seen.mine().window().end());
        open.sort(byDue);
        over.sort(byDue.reversed());
        open.addAll(over);
        return open;
    }

    /** Marks that changed and weren't put away yet, in all classes. */
    List<Notice> notices(long me) {
        return classrooms.mine(me).stream()
                .filter(one -> one.role() == ClassRole.STUDENT)
                .flatMap(one -> notices.mine(me, one.classroom().id()).stream())
                .filter(notice -> !notice.seen())
                .toList();
    }

    void putAway(long me, long notice) {
        notices.seen(me, notice);
    }

    Seen look(long me, long assignmentId) {
        Mine mine = works.look(me, assignmentId);
        return seen(me, classrooms.find(me, mine.assigned().classroomId()), mine, clock.instant());
    }

    private Seen seen(long me, Classroom classroom, Mine mine, Instant now) {
        Optional<Work> work = mine.work();
        List<HandedIn> handedIn = work.map(one -> handingIn.list(me, one.id())).orElse(List.of());
        if (work.isEmpty() || !HomeworkWords.tells(mine, now)) {
            return new Seen(classroom, mine, handedIn, Optional.empty(), Optional.empty(), now);
        }
        Entry entry = book.entry(me, work.get().id());
        boolean accepts = mine.window().at(now).accepts() && !classroom.archived();
        return new Seen(
                classroom,
                mine,
                handedIn,
                Optional.of(entry),
                accepts ? Optional.of(homeworks.reachable(me, mine, work.get())) : Optional.empty(),
                now);
    }

    /** The exercise of a task; empty if it can't be read any more. */
    Optional<Exercise> exercise(WorkSlot slot) {
        return homework.exercise(slot.versionHash());
    }

    List<Adjustment> adjustments(long me, Work work) {
        return adjustments.of(me, work.id());
    }

    List<Comment> comments(long me, Work work) {
        return adjustments.comments(me, work.id());
    }
}
