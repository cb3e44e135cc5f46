package dev.pagewalk.ui;

/** Texts by key in the reader's language, placeholders filled; a component's {@code getTranslation} is one. */
@FunctionalInterface
public interface Phrases {
    /** The text. Numbers go in as strings, else they are grouped. */
    String get(String key, Object... arguments);
}
