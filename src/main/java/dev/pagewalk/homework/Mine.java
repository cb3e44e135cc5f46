package dev.pagewalk.homework;

import java.util.Optional;

/**
 * A piece of homework as a student sees it in the list.
 *
 * @param standing now
 * @param work empty if it wasn't opened
 */
public record Mine(Assigned assigned, Window window, Standing standing, Optional<Work> work) {}
