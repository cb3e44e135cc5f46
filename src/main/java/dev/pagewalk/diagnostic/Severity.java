package dev.pagewalk.diagnostic;

/** How bad a diagnostic is. */
public enum Severity {
    /** The text can't be used. */
    ERROR,
    /** The text can be used, but probably doesn't say what its author meant. */
    WARNING,
    /** Something worth knowing. */
    NOTE
}
