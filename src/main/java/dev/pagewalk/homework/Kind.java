package dev.pagewalk.homework;

/** What sort of thing is asked. The names are kept and therefore for ever. */
public enum Kind {
    HOMEWORK
}
