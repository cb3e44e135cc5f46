package dev.pagewalk.homework;

/** Whom a {@link Grant} concerns, from the widest to the narrowest; members who come later included. */
public sealed interface Scope {

    /** The whole class. */
    record All() implements Scope {}

    /** A section of it. */
    record OfSection(long sectionId) implements Scope {}

    /** Whoever has the label. */
    record OfLabel(String label) implements Scope {}

    /** One member. */
    record OfMember(long membershipId) implements Scope {}

    /** A higher one has precedence. */
    default int precedence() {
        return switch (this) {
            case All() -> 0;
            case OfSection(long _) -> 1;
            case OfLabel(String _) -> 2;
            case OfMember(long _) -> 3;
        };
    }
}
