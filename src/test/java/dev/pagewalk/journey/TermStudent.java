package dev.pagewalk.journey;

import dev.pagewalk.load.Classmate.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one student of the class does, and what it has to come to. The points are reckoned here from what was done, by
 * no line of the program: the first sheet gives 6 for sizes, 4 for the room, 10 for the region, the second 5.
 *
 * @param login the user name
 * @param number the student number
 */
record TermStudent(
        String login, String name, String number, When when, Sizes sizes, Room room, Region region, Second second) {

    static final String PASSWORD = "correct horse";

    private static final int COUNT = 30;
    private static final int IN_BROWSERS = 6;
    private static final double LATE = 0.8;
    private static final Pattern PAGES = Pattern.compile("(\\d+) pages");
    private static final Pattern BASE = Pattern.compile("(0x[0-9A-F]{8})");

    /** When the first sheet is done. */
    enum When {
        IN_TIME,
        LATE,
        /** After the deadline of the others, with an extension. */
        EXTENDED,
        /** It is opened, and that is all. */
        LOOKS_ONLY,
        NEVER;

        boolean works() {
            return this == IN_TIME || this == LATE || this == EXTENDED;
        }
    }

    /** The number of bytes; that of KiB is always right. */
    enum Sizes {
        RIGHT,
        WRONG,
        WRONG_THEN_RIGHT
    }

    /** The exercise with the wrong key. */
    enum Room {
        RIGHT,
        WRONG,
        /** What the wrong key says. */
        AS_THE_KEY
    }

    /** The program. */
    enum Region {
        RIGHT,
        /** Half of what is asked. */
        ONLY_RESERVED,
        NONE
    }

    /** The sheet that is told about when it is due. */
    enum Second {
        HANDED_IN,
        HALF_HANDED_IN,
        /** Stands in the fields when it is due. */
        LEFT_IN_FIELDS,
        NONE
    }

    /** Everybody of the class, in the order of their names: the first six have a browser. */
    static List<TermStudent> all() {
        var all = new ArrayList<TermStudent>(List.of(
                of(1, "Ada", When.IN_TIME, Sizes.RIGHT, Room.RIGHT, Region.RIGHT, Second.HANDED_IN),
                of(
                        2,
                        "Bob",
                        When.IN_TIME,
                        Sizes.WRONG_THEN_RIGHT,
                        Room.AS_THE_KEY,
                        Region.ONLY_RESERVED,
                        Second.HALF_HANDED_IN),
                of(3, "Cyn", When.IN_TIME, Sizes.RIGHT, Room.RIGHT, Region.RIGHT, Second.LEFT_IN_FIELDS),
                of(4, "Dan", When.LATE, Sizes.RIGHT, Room.RIGHT, Region.ONLY_RESERVED, Second.NONE),
                of(5, "Eve", When.EXTENDED, Sizes.RIGHT, Room.RIGHT, Region.RIGHT, Second.NONE),
                of(6, "Finn", When.IN_TIME, Sizes.RIGHT, Room.RIGHT, Region.RIGHT, Second.NONE)));
        var random = new Random(11);
        IntStream.rangeClosed(IN_BROWSERS + 1, COUNT)
                .forEach(number -> all.add(of(
                        number,
                        "Student",
                        switch (number) {
                            case COUNT -> When.NEVER;
                            case COUNT - 1 -> When.LOOKS_ONLY;
                            default -> number % 5 == 0 ? When.LATE : When.IN_TIME;
                        },
                        any(random, Sizes.values()),
                        any(random, Room.values()),
                        any(random, Region.values()),
                        number >= COUNT - 1 ? Second.NONE : any(random, Second.values()))));
        return List.copyOf(all);
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static TermStudent of(
            int number, String name, When when, Sizes sizes, Room room, Region region, Second second) {
        return new TermStudent(
                "term" + number,
                "%s %02d".formatted(name, number),
                "70" + (100 + number),
                when,
                sizes,
                room,
                region,
                second);
    }

    static List<TermStudent> inBrowsers(List<TermStudent> all) {
        return all.subList(0, IN_BROWSERS);
    }

    static List<TermStudent> withoutBrowser(List<TermStudent> all) {
        return all.subList(IN_BROWSERS, all.size());
    }

    // --- what is written

    /** Into the first task, in this order. */
    List<Line> sizesLines() {
        var bytes = switch (sizes) {
            case RIGHT -> Stream.of(bytes(4096));
            case WRONG -> Stream.of(bytes(1024));
            case WRONG_THEN_RIGHT -> Stream.of(bytes(1024), bytes(4096));
        };
        return Stream.concat(bytes.map(of -> new Line("size.bytes", of)), Stream.of(new Line("size.kib", bytes(4))))
                .toList();
    }

    List<Line> roomLines() {
        return List.of(new Line(
                "room.bytes",
                switch (room) {
                    case RIGHT -> bytes(4096);
                    case WRONG -> bytes(512);
                    case AS_THE_KEY -> text -> pages(text) + 4096 + "";
                }));
    }

    List<Line> regionLines() {
        return switch (region) {
            case RIGHT -> List.of(region("MEM_RESERVE | MEM_COMMIT"));
            case ONLY_RESERVED -> List.of(region("MEM_RESERVE"));
            case NONE -> List.of();
        };
    }

    List<Line> secondLines() {
        var bytes = new Line("size.bytes", bytes(4096));
        return switch (second) {
            case HANDED_IN, LEFT_IN_FIELDS -> List.of(bytes, new Line("size.kib", bytes(4)));
            case HALF_HANDED_IN -> List.of(bytes);
            case NONE -> List.of();
        };
    }

    private static UnaryOperator<String> bytes(long each) {
        return text -> pages(text) * each + "";
    }

    private static Line region(String how) {
        return new Line("write", text -> TermCourse.region(first(BASE, text), how));
    }

    private static long pages(String text) {
        return Long.parseLong(first(PAGES, text));
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map((MatchResult found) -> found.group(1))
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + text));
    }

    // --- what it comes to

    /** Of 20, by the wrong key. */
    double firstByTheWrongKey() {
        return first(room == Room.AS_THE_KEY);
    }

    /** Of 20, after the correction, by which marks only rise. */
    double firstCorrected() {
        return first(room != Room.WRONG);
    }

    private double first(boolean roomCounts) {
        if (!when.works()) {
            return 0;
        }
        double points = (sizes == Sizes.WRONG ? 3 : 6)
                + (roomCounts ? 4 : 0)
                + switch (region) {
                    case RIGHT -> 10;
                    case ONLY_RESERVED -> 5;
                    case NONE -> 0;
                };
        return Math.round(points * (when == When.LATE ? LATE : 1) * 1000) / 1000.0;
    }

    /** Of 5. */
    double secondPoints() {
        return switch (second) {
            case HANDED_IN, LEFT_IN_FIELDS -> 5;
            case HALF_HANDED_IN -> 2.5;
            case NONE -> 0;
        };
    }

    double total() {
        return firstCorrected() + secondPoints();
    }
}
