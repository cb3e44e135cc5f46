package dev.pagewalk.homework;

/**
 * How many of a class have done something of a piece of homework, as far as who asks sees them.
 *
 * @param students who are in the class now
 * @param opened who have begun it
 * @param handedIn who have handed something in
 */
public record Turnout(int students, int opened, int handedIn) {}
