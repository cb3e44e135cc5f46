package dev.pagewalk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom, as {@code src/main/rooms.txt} says, and what the engine may see of Java. */
class ArchitectureTest {

    private static final String ROOT = "dev.pagewalk.";

    private static final Rooms ROOMS = rooms();

    /** The engine, all that a machine is made of: plain Java, the same result for the same input for ever. */
    private static final Set<String> ENGINE = ROOMS.reachedFrom("machine");

    /** All of the Java library that the engine may see; no files, no network, no clock, no threads, no logging. */
    private static final Set<String> ENGINE_JAVA = Set.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.lang.annotation",
            // hot loops of programs become bytecode
            "java.lang.classfile",
            "java.lang.classfile.attribute",
            "java.lang.constant",
            "java.math",
            "java.nio.charset",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations");

    /**
     * Single types beyond those packages: some lay out bytes; the map is for caches that machines on several threads
     * share and whose content does not depend on who came first.
     */
    private static final Set<String> ENGINE_JAVA_TYPES = Set.of(
            "java.nio.ByteOrder",
            "java.nio.ByteBuffer",
            "java.nio.Buffer",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap");

    /** In those packages, what would make two runs differ. */
    private static final Set<String> DIFFERS = Set.of(
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.lang.Runtime",
            "java.lang.ProcessBuilder",
            "java.util.Date",
            "java.util.Calendar",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.UUID",
            "java.util.IdentityHashMap",
            "java.util.WeakHashMap");

    private static final Set<String> DIFFERING_CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.identityHashCode",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.lang.Object.hashCode",
            "java.util.Locale.getDefault",
            "java.util.Collections.shuffle");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.pagewalk");

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyTheRoomsItMay() {
        return ROOMS.mayUse().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertThat(dependencies(entry.getKey())
                                        .filter(dependency -> {
                                            String target = room(dependency.getTargetClass());
                                            return !target.isEmpty()
                                                    && !target.equals(entry.getKey())
                                                    && !entry.getValue().contains(target);
                                        })
                                        .map(Dependency::getDescription))
                                .isEmpty()));
    }

    @Test
    void theListOfRoomsIsThatOfTheHouse() {
        var rooms = new TreeSet<String>();
        CLASSES.forEach(type -> rooms.add(room(type)));
        rooms.remove("");
        assertThat(ROOMS.mayUse().keySet()).containsExactlyInAnyOrderElementsOf(rooms);
        assertThat(ROOMS.mayUse().values())
                .allSatisfy(used -> assertThat(ROOMS.mayUse().keySet()).containsAll(used));
    }

    /** Rooms stand from the bottom up, so there are no circles, not between inner rooms either. */
    @Test
    void noRoomUsesOneThatStandsAboveIt() {
        var below = new TreeSet<String>();
        ROOMS.mayUse().forEach((room, uses) -> {
            assertThat(below).as(room).containsAll(uses);
            below.add(room);
        });
    }

    /** Outside its own room and the list of kinds, only the view of a kind names its types. */
    @Test
    void onlyItsViewNamesAKindOfActivity() {
        var named = new TreeMap<String, Set<String>>();
        CLASSES.forEach(type -> kinds(type)
                .forEach(kind -> named.computeIfAbsent(top(type), first -> new TreeSet<>())
                        .add(kind)));
        assertThat(named.keySet())
                .allMatch(name -> name.startsWith(ROOT + "ui.lesson.") || name.startsWith(ROOT + "exercise.kind."));
        CLASSES.stream()
                .filter(type -> Rooms.isWithin(room(type), "ui"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> named.containsKey(top(dependency.getTargetClass()))
                        && Rooms.isWithin(room(dependency.getTargetClass()), "ui"))
                .forEach(dependency -> assertThat(named.getOrDefault(top(dependency.getOriginClass()), Set.of()))
                        .as(
                                "kinds that %s names, which uses the view %s",
                                top(dependency.getOriginClass()), top(dependency.getTargetClass()))
                        .isEqualTo(named.get(top(dependency.getTargetClass()))));
        assertThat(named.entrySet())
                .filteredOn(entry -> !entry.getKey().equals(ROOT + "exercise.kind.Kinds"))
                .allSatisfy(
                        entry -> assertThat(entry.getValue()).as(entry.getKey()).hasSize(1));
    }

    /** The kinds whose types a class outside their rooms names. */
    private static Set<String> kinds(JavaClass type) {
        var kinds = new TreeSet<String>();
        type.getDirectDependenciesFromSelf().forEach(dependency -> {
            String room = room(dependency.getTargetClass());
            if (room.startsWith("exercise.kind.") && !room.equals(room(type))) {
                kinds.add(room);
            }
        });
        return kinds;
    }

    /** The name of the class of a file. */
    private static String top(JavaClass type) {
        return element(type).getName().replaceFirst("\\$.*", "");
    }

    @Test
    void theUserInterfaceSeesOfTheMachineOnlyItsRecords() {
        assertThat(CLASSES.stream()
                        .filter(type -> Rooms.isWithin(room(type), "ui"))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency -> Rooms.isWithin(room(dependency.getTargetClass()), "machine"))
                        .filter(dependency -> !isValue(dependency.getTargetClass()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    /** What lab and lessons share is {@code ui.pane}; neither is built on the other. */
    @Test
    void lessonsAndTheLabShareOnlyPanes() {
        assertThat(between("ui.lesson", "ui.lab")).isEmpty();
        assertThat(between("ui.lab", "ui.lesson")).isEmpty();
        assertThat(between("ui.pane", "ui.lab")).isEmpty();
        assertThat(between("ui.pane", "ui.lesson")).isEmpty();
        assertThat(between("ui.pane", "lesson")).isEmpty();
        assertThat(between("ui.lesson", "ui.pane")).isNotEmpty();
    }

    /** How classes of one package use those of another. */
    private static List<String> between(String from, String to) {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().equals(ROOT + from))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        element(dependency.getTargetClass()).getPackageName().equals(ROOT + to))
                .map(Dependency::getDescription)
                .toList();
    }

    /** {@code ./pagewalk exec} compiles what {@code cli} reaches without any library, see docs/decisions.md 6. */
    @Test
    void whatRunsProgramsFromTheCommandLineReachesNoLibrary() {
        assertThat(ROOMS.reachedFrom("cli").stream()
                        .flatMap(ArchitectureTest::dependencies)
                        .map(dependency -> element(dependency.getTargetClass()))
                        .filter(target -> !target.isPrimitive()
                                && !target.getName().startsWith("java.")
                                && !target.getName().startsWith(ROOT)
                                && !target.getPackageName().equals("org.jspecify.annotations"))
                        .map(JavaClass::getName)
                        .distinct())
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theEngineIsBareJava() {
        return ENGINE.stream()
                .map(room -> DynamicTest.dynamicTest(
                        room,
                        () -> assertThat(dependencies(room)
                                        .filter(dependency -> room(dependency.getTargetClass())
                                                .isEmpty())
                                        .filter(dependency -> !ENGINE_JAVA.contains(element(dependency.getTargetClass())
                                                .getPackageName()))
                                        .filter(dependency ->
                                                !ENGINE_JAVA_TYPES.contains(element(dependency.getTargetClass())
                                                        .getName()))
                                        .filter(dependency -> !element(dependency.getTargetClass())
                                                .isPrimitive())
                                        .map(Dependency::getDescription))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> theEngineIsDeterministic() {
        return ENGINE.stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    assertThat(dependencies(room)
                                    .filter(dependency -> DIFFERS.contains(
                                            element(dependency.getTargetClass()).getName()))
                                    .map(Dependency::getDescription))
                            .isEmpty();
                    assertThat(classes(room)
                                    .flatMap(type -> type.getAccessesFromSelf().stream())
                                    .filter(access -> DIFFERING_CALLS.contains(
                                            access.getTargetOwner().getName() + "."
                                                    + access.getTarget().getName()))
                                    .map(Object::toString))
                            .isEmpty();
                }));
    }

    @Test
    void vaadinStaysInTheUserInterface() {
        assertThat(CLASSES.stream()
                        .filter(type ->
                                !Rooms.isWithin(room(type), "ui") && !room(type).isEmpty())
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency ->
                                dependency.getTargetClass().getName().startsWith("com.vaadin"))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    /** Times are those of the server; the demo's class alone writes what was before. */
    @Test
    void onlyTheDemoHasAPast() {
        assertThat(CLASSES.stream()
                        .filter(type -> !room(type).equals("demo"))
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().getName().equals(ROOT + "database.ServerClock")
                                && call.getTarget().getName().equals("at"))
                        .map(Object::toString))
                .isEmpty();
        assertThat(classes("demo").flatMap(type -> type.getMethodCallsFromSelf().stream()))
                .as("it is this method that is meant")
                .anyMatch(call -> call.getTargetOwner().getName().equals(ROOT + "database.ServerClock"));
    }

    private static Stream<JavaClass> classes(String room) {
        return CLASSES.stream().filter(type -> room(type).equals(room));
    }

    private static Stream<Dependency> dependencies(String room) {
        return classes(room).flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    /** The room of a class; empty outside Pagewalk and for the application class. */
    private static String room(JavaClass type) {
        return ROOMS.of(element(type).getPackageName());
    }

    private static String outer(String room) {
        return room.replaceFirst("\\..*", "");
    }

    private static JavaClass element(JavaClass type) {
        return type.getBaseComponentType();
    }

    private static boolean isValue(JavaClass type) {
        JavaClass element = element(type);
        return element.isRecord() || element.isEnum() || element.isInterface() || isSnapshot(element);
    }

    /** Snapshots may be classes where a record would hand out its arrays, but never change. */
    private static boolean isSnapshot(JavaClass element) {
        return element.getPackageName().equals("dev.pagewalk.machine.snapshot")
                && element.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
    }

    private static Rooms rooms() {
        try {
            return Rooms.read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
