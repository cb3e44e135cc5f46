package dev.pagewalk.ui;

/** Gives the text of a key in the reader's language, its placeholders filled; a component's {@code getTranslation} is one. */
@FunctionalInterface
public interface Wording {
    /** The text. Numbers go in as strings, else they are grouped. */
    String get(String key, Object... arguments);
}
