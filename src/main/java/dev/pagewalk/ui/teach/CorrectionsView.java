package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Task;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.Works;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.library.Versions;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Putting right what was wrong for many: a question that was none, a key that was wrong. */
@Route(value = "teach/corrections", layout = MainLayout.class)
@PermitAll
public class CorrectionsView extends MarksPage implements HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient Assignments assignments;
    private final transient Homework homework;
    private final transient Works works;
    private final transient Members members;
    private final transient Classrooms classrooms;
    private final transient Adjustments adjustments;
    private final transient Regrades regrades;
    private final transient Courseware courseware;
    private final transient Versions versions;
    private final long me;
    private long assignment;
    private String title = "";

    CorrectionsView(
            Assignments assignments,
            Homework homework,
            Works works,
            Members members,
            Classrooms classrooms,
            Adjustments adjustments,
            Regrades regrades,
            Courseware courseware,
            Versions versions,
            CurrentPerson person) {
        this.assignments = assignments;
        this.homework = homework;
        this.works = works;
        this.members = members;
        this.classrooms = classrooms;
        this.adjustments = adjustments;
        this.regrades = regrades;
        this.courseware = courseware;
        this.versions = versions;
        this.me = person.id();
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        assignments.managed(me, id);
        assignment = id;
        rebuild();
    }

    @Override
    void build() {
        if (assignment == 0) {
            return;
        }
        Assigned assigned = assignments.managed(me, assignment);
        ZoneId zone = classrooms.find(me, assigned.classroomId()).timeZone();
        title = assigned.assignment().title();
        add(back("/teach/book/" + assigned.classroomId(), getTranslation("teach.tab.book")));
        add(new H1(getTranslation("teach.corrections.title", title)));
        add(new ClassTabs(assigned.classroomId(), ClassTabs.Tab.BOOK));
        add(new Paragraph(getTranslation("teach.corrections.note")));
        SlotNames names = SlotNames.of(
                assigned.assignment(),
                new TaskNames(this::getTranslation, getLocale()),
                task -> homework.exercise(task.versionHash()));
        add(new ThrowOutPanel(this, adjustments, me, assigned, names, steps(assigned)));
        add(new RegradePanel(this, regrades, me, assigned, names, students(assigned), slot -> newest(assigned, slot)));
        add(new RunsPanel(this, regrades, me, assignment, names, zone));
    }

    /** By slot, what is answered in it. */
    private Map<String, List<String>> steps(Assigned assigned) {
        var all = new LinkedHashMap<String, List<String>>();
        for (Slot slot : assigned.assignment().slots()) {
            all.put(
                    slot.id(),
                    slot.pool().stream()
                            .flatMap(task ->
                                    homework.exercise(task.versionHash()).map(task::steps).orElse(List.of()).stream())
                            .distinct()
                            .toList());
        }
        return all;
    }

    /** By work, whose it is. */
    private Map<Long, Membership> students(Assigned assigned) {
        Map<Long, Membership> byLine = members.list(me, assigned.classroomId()).stream()
                .collect(Collectors.toMap(Membership::id, line -> line));
        var all = new LinkedHashMap<Long, Membership>();
        for (Work work : works.ofAssignment(me, assigned.id())) {
            Optional.ofNullable(byLine.get(work.membershipId())).ifPresent(line -> all.put(work.id(), line));
        }
        return all;
    }

    /** The content that the only exercise of a slot has now, kept; empty if the slot has several, or it is gone. */
    private Optional<String> newest(Assigned assigned, String slot) {
        List<String> ids = assigned.assignment().slots().stream()
                .filter(one -> one.id().equals(slot))
                .flatMap(one -> one.pool().stream())
                .map(Task::exerciseId)
                .distinct()
                .toList();
        if (ids.size() != 1) {
            return Optional.empty();
        }
        Optional<Exercise> now = courseware.catalog().exercise(ids.getFirst());
        return now.map(exercise -> versions.keep(exercise.path(), exercise.content()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teach.corrections.title", title) + " · Pagewalk";
    }
}
