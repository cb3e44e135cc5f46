package dev.pagewalk.exercise.expression;

/** A program has no variable of the name that an expression asks for. */
final class MissingVariable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String name;

    MissingVariable(String name) {
        super("the program has no variable " + name + " here");
        this.name = name;
    }

    String name() {
        return name;
    }
}
