package dev.pagewalk.book;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.database.DatabaseTest;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.grading.Adjustment;
import dev.pagewalk.grading.Adjustments;
import dev.pagewalk.grading.FreeAnswers;
import dev.pagewalk.grading.Notices;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.grading.Run;
import dev.pagewalk.grading.ThrownOut;
import dev.pagewalk.homework.Assigned;
import dev.pagewalk.homework.Assignment;
import dev.pagewalk.homework.Grant;
import dev.pagewalk.homework.HandedIn;
import dev.pagewalk.homework.HomeworkTest;
import dev.pagewalk.homework.Scope;
import dev.pagewalk.homework.Sheet;
import dev.pagewalk.homework.Slot;
import dev.pagewalk.homework.Task;
import dev.pagewalk.homework.Work;
import dev.pagewalk.homework.Written;
import dev.pagewalk.people.ClassDetails;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.MemberDetails;
import dev.pagewalk.people.NotAllowed;
import dev.pagewalk.people.People;
import dev.pagewalk.people.PeopleRefused;
import dev.pagewalk.people.Role;
import dev.pagewalk.people.Section;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/**
 * Every public method of every service that takes the account that acts, called about Ada's things by those whose business they
 * aren't: refused, and nothing is changed. A method or a parameter that is new is walked, too, without a line here, or fails.
 */
@DatabaseTest
class OtherPeoplesThingsTest extends HomeworkTest {

    private static final List<String> ROOMS = List.of(
            "dev.pagewalk.people",
            "dev.pagewalk.course",
            "dev.pagewalk.homework",
            "dev.pagewalk.grading",
            "dev.pagewalk.book");

    /** What every student of the class may: about the class and its homework, never about another student. */
    private static final Set<String> OF_STUDENTS = Set.of(
            "Classrooms.find",
            "Members.list",
            "Assignments.list",
            "Assignments.find",
            "Notices.mine",
            "Works.mine",
            "Works.look",
            "Works.open");

    /** What an assistant may read of the class, who teaches another section. */
    private static final Set<String> OF_ASSISTANTS = Set.of(
            "Classrooms.find",
            "Classrooms.sections",
            "Members.list",
            "Assignments.list",
            "Assignments.find",
            "Assignments.windows",
            "Assignments.passedOver",
            "Grants.list",
            "Previews.exercise",
            "Works.mine",
            "Works.ofAssignment",
            "Gradebook.table",
            "Turnouts.of",
            "FreeAnswers.questions",
            "OutsideMarks.of",
            "ClassStatistics.of",
            "ClassMisconceptions.week",
            "ClassMisconceptions.byLesson",
            "Notices.mine");

    /** What who marks a student may do beside. */
    private static final Set<String> OF_A_STUDENTS_TEACHERS = Set.of(
            "Adjustments.adjust",
            "Adjustments.adjustAll",
            "Adjustments.comment",
            "Adjustments.comments",
            "Adjustments.of",
            "Adjustments.revoke",
            "Adjustments.takeCommentBack",
            "Assignments.window",
            "Gradebook.entry",
            "Gradebook.history",
            "Gradebook.reachable",
            "HandingIn.list",
            "HandingIn.submitFor",
            "HandingIn.triesLeft",
            "HandingIn.verify",
            "Marking.neighbours",
            "Marking.of",
            "Previews.as",
            "Works.find",
            "Works.of");

    /** What belongs to no class. */
    private static final Set<String> OF_ADMINISTRATORS = Set.of(
            "Directory.changeRole",
            "Directory.close",
            "Erasure.erase",
            "Erasure.export",
            "Erasure.preview",
            "Invitations.passwordLink");

    /** What nobody does for a student; and the question here is none that a person marks. */
    private static final Set<String> OF_NOBODY_ELSE = Set.of(
            "FreeAnswers.mark",
            "FreeAnswers.read",
            "HandingIn.inFields",
            "HandingIn.submit",
            "HandingIn.submitFields",
            "Notices.seen",
            "Works.look",
            "Works.open");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Regrades regrades;

    @Autowired
    Notices notices;

    final Map<String, Object> things = new HashMap<>();

    @BeforeEach
    void adasThings() throws Exception {
        Section one = classrooms.addSection(iris, os, "One");
        adasLine = inSection(adasLine, one.id());
        bobsLine = inSection(bobsLine, one.id());
        Exercise exercise = exercise("size");
        Assigned sheet = published(Written.of(Slot.of("a", task(exercise), 10)));
        Work work = opened(ada, sheet);
        HandedIn handedIn = handedIn(ada, work, "0123456789", "0x4000");
        grants.extendAll(iris, sheet.id(), 30, "");
        things.put("classroomId", os);
        things.put("sectionId", one.id());
        things.put("membershipId", adasLine.id());
        things.put("keptId", adasLine.id());
        things.put("goneId", bobsLine.id());
        things.put("accountId", ada);
        things.put("assignmentId", sheet.id());
        things.put("workId", work.id());
        things.put("submissionId", handedIn.id());
        things.put("number", handedIn.receipt().number());
        things.put("batch", grants.list(iris, sheet.id()).getFirst().batch());
        things.put(
                "adjustmentId",
                adjustments
                        .adjust(iris, work.id(), Adjustments.Place.WORK, Adjustment.Kind.ADD, 1, "well done")
                        .id());
        things.put(
                "thrownOutId",
                adjustments
                        .throwOut(iris, sheet.id(), "a", Optional.of(STEP), ThrownOut.Kind.FULL, "unclear")
                        .id());
        things.put(
                "commentId",
                adjustments
                        .comment(iris, work.id(), "a", STEP, OptionalInt.empty(), "look again")
                        .id());
        var order = new Regrades.Order(
                sheet.id(), Optional.of("a"), Optional.empty(), Optional.empty(), Run.Policy.ANY, "again");
        things.put("order", order);
        things.put("runId", regrades.dry(iris, order, (done, all) -> {}).run().id());
        things.put("noticeId", notices.mine(ada, os).getFirst().id());
        things.put("question", new FreeAnswers.Question(sheet.id(), "Sheet", "a", STEP));
        things.put("marked", List.of(new FreeAnswers.Written(work.id(), "a", 1, "Ada", "because", Optional.empty())));
        things.put("marks", List.of(new Adjustments.OfWork(work.id(), Adjustments.Place.WORK)));
        things.put("exercise", exercise);
        things.put("slot", "a");
        things.put("key", "a");
        things.put("step", STEP);
    }

    private static final Map<Class<?>, Object> ANYTHING = Map.ofEntries(
            Map.entry(String.class, "anything"),
            Map.entry(int.class, 1),
            Map.entry(double.class, 1.0),
            Map.entry(boolean.class, false),
            Map.entry(Instant.class, START),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(OptionalInt.class, OptionalInt.empty()),
            Map.entry(List.class, List.of()),
            Map.entry(byte[].class, new byte[0]),
            Map.entry(ClassDetails.class, People.DETAILS),
            Map.entry(MemberDetails.class, People.line("Any Body", "")),
            Map.entry(Assignment.class, Written.usual()),
            Map.entry(Task.class, Written.TASK),
            Map.entry(Scope.class, new Scope.All()),
            Map.entry(Grant.Changes.class, Grant.Changes.extra(5)),
            Map.entry(Sheet.class, answer("0x5000")),
            Map.entry(Adjustments.Place.class, Adjustments.Place.WORK),
            Map.entry(BiConsumer.class, (BiConsumer<Object, Object>) (one, other) -> {}),
            Map.entry(ToDoubleBiFunction.class, (ToDoubleBiFunction<Object, Object>) (one, other) -> 1));

    private Object argument(Method method, Parameter parameter) {
        @Nullable Object known = things.get(parameter.getName());
        if (known != null && ClassUtils.isAssignableValue(parameter.getType(), known)) {
            return known;
        }
        if (parameter.getType().isEnum()) {
            return parameter.getType().getEnumConstants()[0];
        }
        @Nullable Object any = ANYTHING.get(parameter.getType());
        assertThat(any)
                .as(
                        "%s.%s: what is %s?",
                        method.getDeclaringClass().getSimpleName(), method.getName(), parameter.getName())
                .isNotNull();
        return any;
    }

    /** A method with the bean that has it. */
    private record Called(Object bean, Method method) {
        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    /** Those about something that is somebody's. */
    private Stream<Called> methods() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> ROOMS.contains(AopUtils.getTargetClass(bean).getPackageName()))
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> method.getParameterCount() > 1
                                && method.getParameters()[0].getName().equals("acting")
                                && Arrays.stream(method.getParameters())
                                        .anyMatch(parameter -> things.containsKey(parameter.getName())
                                                || parameter.getType() == long.class
                                                        && !parameter.getName().equals("acting")))
                        .map(method -> new Called(bean, method)));
    }

    private SortedSet<String> all() {
        return methods().map(Called::name).collect(toCollection(TreeSet::new));
    }

    /** What wasn't refused, by name. */
    private SortedSet<String> possible(long who) {
        return methods()
                .filter(called -> !refused(who, called))
                .map(Called::name)
                .collect(toCollection(TreeSet::new));
    }

    /** All else, for who may do much: each call is taken back, so that the next one finds everything as it was. */
    private SortedSet<String> refused(long who) {
        var refused = new TreeSet<String>();
        methods().forEach(called -> {
            entities.flush();
            sql.execute("savepoint before_call");
            try {
                called.method.invoke(called.bean, arguments(who, called));
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof NotAllowed) {
                    refused.add(called.name());
                }
            } catch (IllegalAccessException hidden) {
                throw new AssertionError(called.name(), hidden);
            }
            entities.clear();
            sql.execute("rollback to savepoint before_call");
        });
        return refused;
    }

    private Object[] arguments(long who, Called called) {
        return Arrays.stream(called.method.getParameters())
                .map(parameter -> parameter.getName().equals("acting") ? who : argument(called.method, parameter))
                .toArray();
    }

    private boolean refused(long who, Called called) {
        Object[] arguments = arguments(who, called);
        entities.flush();
        String before = everything();
        try {
            called.method.invoke(called.bean, arguments);
            return false;
        } catch (InvocationTargetException thrown) {
            if (!(thrown.getCause() instanceof NotAllowed)) {
                throw new AssertionError(called.name() + " looks at more than who asks", thrown.getCause());
            }
            entities.flush();
            assertThat(everything()).as(called.name()).isEqualTo(before);
            return true;
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(called.name(), hidden);
        }
    }

    /** Everything in the database, as text. */
    private String everything() {
        var all = new StringBuilder();
        for (String table : sql.queryForList(
                "select table_name from information_schema.tables where upper(table_schema) = 'PUBLIC'",
                String.class)) {
            all.append(table).append(sql.queryForList("select * from \"" + table + "\""));
        }
        return all.toString();
    }

    @Test
    void aStudentOfAnotherClassFindsNothing() throws PeopleRefused {
        long karl = people.instructor("karl");
        long other = classrooms.create(karl, People.DETAILS).id();
        long zoe = people.student("zoe");
        members.join(zoe, classrooms.joinCode(karl, other).orElseThrow(), "");

        assertThat(possible(zoe)).isEmpty();
    }

    @Test
    void anInstructorOfAnotherClassFindsNothing() throws PeopleRefused {
        long karl = people.instructor("karl");
        classrooms.create(karl, People.DETAILS);

        assertThat(possible(karl)).isEmpty();
    }

    @Test
    void aStudentOfTheSameClassFindsNothingOfAnother() {
        assertThat(possible(bob)).isSubsetOf(OF_STUDENTS).contains("Works.look");
    }

    /** Case 15. */
    @Test
    void anAssistantOfAnotherSectionReadsWhatConcernsTheClass() throws PeopleRefused {
        assertThat(possible(assistant("Two"))).isSubsetOf(OF_ASSISTANTS).contains("Gradebook.table");
    }

    @Test
    void anAssistantMarksTheStudentsOfTheOwnSectionAndManagesNothing() throws PeopleRefused {
        long tina = assistant("One");
        SortedSet<String> refused = refused(tina);
        SortedSet<String> possible = all();
        possible.removeAll(refused);
        possible.removeAll(OF_ASSISTANTS);
        assertThat(possible).containsExactlyInAnyOrderElementsOf(OF_A_STUDENTS_TEACHERS);
        assertThat(refused).contains("Regrades.apply", "Grants.revoke", "Members.change");
    }

    @Test
    void theInstructorIsRefusedOnlyWhatIsTheAdministratorsOrTheStudents() {
        var expected = new TreeSet<>(OF_ADMINISTRATORS);
        expected.addAll(OF_NOBODY_ELSE);
        assertThat(refused(iris)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theAdministratorIsRefusedOnlyWhatIsTheStudents() {
        assertThat(refused(people.administrator("grace"))).containsExactlyInAnyOrderElementsOf(OF_NOBODY_ELSE);
    }

    @Test
    void thereIsMuchToRefuse() {
        assertThat(all())
                .contains("Regrades.apply", "Adjustments.takeCommentBack", "Erasure.erase", "HandingIn.verify");
        assertThat(all()).hasSizeGreaterThan(60);
    }

    private long assistant(String section) throws PeopleRefused {
        Section two = classrooms.sections(iris, os).stream()
                .filter(one -> one.name().equals(section))
                .findFirst()
                .orElse(null);
        if (two == null) {
            two = classrooms.addSection(iris, os, section);
        }
        long theo = people.student("theo");
        var line = members.join(theo, classrooms.joinCode(iris, os).orElseThrow(), "");
        members.change(iris, line.id(), new MemberDetails("Theo", "", two.id(), ClassRole.ASSISTANT, Set.of()));
        assertThat(people.person(theo).role()).isEqualTo(Role.STUDENT);
        return theo;
    }
}
