package dev.pagewalk.minic.syntax;

/** The binary operators that compute something. */
public enum Operator {
    ADD("+"),
    SUB("-"),
    MUL("*"),
    DIV("/"),
    MOD("%"),
    AND("&"),
    OR("|"),
    XOR("^"),
    SHL("<<"),
    SHR(">>"),
    EQ("=="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">=");

    final String spelling;

    Operator(String spelling) {
        this.spelling = spelling;
    }

    /** True for comparisons. */
    public boolean compares() {
        return compareTo(EQ) >= 0;
    }

    boolean shifts() {
        return this == SHL || this == SHR;
    }

    /** The comparison that holds exactly when this one doesn't. */
    public Operator negated() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case GE -> LT;
            case GT -> LE;
            case LE -> GT;
            default -> throw new IllegalStateException("not a comparison: " + this);
        };
    }

    /** The comparison with its sides exchanged. */
    public Operator swapped() {
        return switch (this) {
            case LT -> GT;
            case GT -> LT;
            case LE -> GE;
            case GE -> LE;
            default -> this;
        };
    }
}
