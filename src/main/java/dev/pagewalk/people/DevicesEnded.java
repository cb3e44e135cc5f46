package dev.pagewalk.people;

import java.util.Set;

/** Told once it is so: whoever is signed in through one of these devices isn't any more. */
public record DevicesEnded(Set<Long> ids) {}
