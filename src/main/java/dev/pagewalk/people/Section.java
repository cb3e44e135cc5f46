package dev.pagewalk.people;

/** A part of a class that meets on its own. */
public record Section(long id, String name) {}
