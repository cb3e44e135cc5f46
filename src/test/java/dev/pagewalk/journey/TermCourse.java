package dev.pagewalk.journey;

import dev.pagewalk.exercise.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small course for a class. The key of one exercise is wrong until it is put right. */
record TermCourse(Path folder) {

    /** Title of the class that is given it. */
    static final String CLASS = "Memory";

    static final String MODULE = "Term";
    static final String SIZES = "Sizes";
    static final String ROOM = "Room";
    static final String REGION = "Region";

    /** Writes it, with the wrong key. */
    static TermCourse write(Path folder) throws IOException {
        var course = new TermCourse(Files.createDirectories(folder));
        Course.share(folder);
        Files.writeString(folder.resolve("course.yaml"), """
                title: {en: A term, zh: 一学期}
                modules: [term]
                """);
        Files.createDirectories(folder.resolve("term"));
        Files.writeString(folder.resolve("term/module.yaml"), """
                title: {en: Term, zh: 学期}
                summary: {en: For a class., zh: 供一个班使用。}
                exercises: [sizes, room, region]
                """);
        course.exercise("sizes", SIZES, PAGES + """
                ask:
                  - id: size
                    kind: number
                    cells:
                      - {id: bytes, answer: pages * PAGE_SIZE}
                      - {id: kib, answer: pages * PAGE_SIZE / KiB}
                """, """
                # size
                {{ pages }} pages.
                ## cell bytes
                Bytes
                ## cell kib
                KiB
                """);
        course.key("+");
        course.exercise("region", REGION, """
                params:
                  base: {hex: {from: 0x20000000, to: 0x5FFF0000, align: 0x10000}}
                ask:
                  - id: write
                    kind: program
                    starter: start.c
                    goals:
                      - {id: reserved, check: query(base).State != MEM_FREE}
                      - {id: committed, check: query(base).State == MEM_COMMIT}
                    solution: solution.c
                """, """
                # write
                A region of 64 KiB at {{ hex(base) }}.
                ## goal reserved
                It is reserved.
                ## goal committed
                It is committed.
                """);
        Files.writeString(folder.resolve("term/region/start.c"), "int main(void)\n{\n    return 0;\n}\n");
        Files.writeString(folder.resolve("term/region/solution.c"), region("@{hex(base)}", "MEM_RESERVE | MEM_COMMIT"));
        return course;
    }

    private static final String PAGES = """
            params:
              pages: {int: {from: 2, to: 9}}
            """;

    /** The author has looked again. */
    void correct() throws IOException {
        key("*");
    }

    private void key(String operator) throws IOException {
        exercise("room", ROOM, PAGES + """
                ask:
                  - id: room
                    kind: number
                    cells:
                      - {id: bytes, answer: pages %s PAGE_SIZE}
                """.formatted(operator), """
                # room
                Room for {{ pages }} pages.
                ## cell bytes
                Bytes
                """);
    }

    private void exercise(String id, String title, String asks, String text) throws IOException {
        Path exercise = Files.createDirectories(folder.resolve("term").resolve(id));
        for (String language : new String[] {"en", "zh"}) {
            Files.writeString(exercise.resolve("text." + language + ".md"), text);
        }
        // as editors do: the server never finds half a file
        Path fresh = exercise.resolve("exercise.yaml.new");
        Files.writeString(fresh, """
                format: 1
                title: {en: %1$s, zh: %1$s}
                summary: {en: For a class., zh: 供一个班使用。}
                """.formatted(title) + asks);
        Files.move(fresh, exercise.resolve("exercise.yaml"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A program that makes a region. */
    static String region(String base, String how) {
        return """
                #include <windows.h>

                int main(void)
                {
                    VirtualAlloc((void *)%s, 0x10000, %s, PAGE_READWRITE);
                    return 0;
                }
                """.formatted(base, how);
    }
}
