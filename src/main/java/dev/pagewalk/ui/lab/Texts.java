package dev.pagewalk.ui.lab;

/** Gives the text of a key in the reader's language, its placeholders filled. */
@FunctionalInterface
interface Texts {
    /** The text. Numbers go in as strings, else they are grouped. */
    String get(String key, Object... arguments);
}
