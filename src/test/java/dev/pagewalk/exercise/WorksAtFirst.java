package dev.pagewalk.exercise;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;

/** A formula for exercises that pass the first look at them, and of which hardly any other variant can be drawn. */
public final class WorksAtFirst {

    private WorksAtFirst() {}

    /**
     * As it stands in exercise.yaml; to be put in the place of {@code pages * PAGE_SIZE}.
     *
     * @param tried how many variants are tried when the folder is read
     */
    public static String formula(Exercise exercise, int tried) {
        String work = IntStream.range(0, tried)
                .mapToObj(number -> VariantFactory.variant(exercise, number)
                        .draw()
                        .parameters()
                        .get("pages")
                        .plain()
                        .toString())
                .collect(joining(", "));
        return "'pages in [" + work + "] ? pages * PAGE_SIZE : 1 / (pages - pages)'";
    }
}
