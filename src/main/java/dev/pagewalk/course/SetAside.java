package dev.pagewalk.course;

import java.time.Instant;

/** A text of a field that gave way to another page's. */
public record SetAside(String field, String content, Instant savedAt) {}
