package dev.pagewalk.minic.code;

import dev.pagewalk.minic.syntax.Operator;

/** How two numbers can compare. */
public enum Condition {
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE,
    ULT,
    ULE,
    UGT,
    UGE;

    /** The condition of an operator that compares. */
    static Condition of(Operator operator, boolean unsigned) {
        return switch (operator) {
            case EQ -> EQ;
            case NE -> NE;
            case LT -> unsigned ? ULT : LT;
            case LE -> unsigned ? ULE : LE;
            case GT -> unsigned ? UGT : GT;
            case GE -> unsigned ? UGE : GE;
            default -> throw new IllegalArgumentException(operator + " compares nothing");
        };
    }

    /** True for those that compare numbers without a sign. */
    public boolean isUnsigned() {
        return this == ULT || this == ULE || this == UGT || this == UGE;
    }
}
