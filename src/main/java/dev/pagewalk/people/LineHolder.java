package dev.pagewalk.people;

/**
 * A room above that hangs something on the lines of classes: works, marks, exceptions. When two lines turn out to be one
 * person's, it is asked whether they can become one, and then to move what it has. A bean of this kind is found by itself.
 */
public interface LineHolder {

    /** Whether all that hangs on the first line could hang on the second. */
    boolean canMove(long fromMembership, long toMembership);

    /** Moves it, in the transaction that ends the first line. */
    void move(long fromMembership, long toMembership);
}
