package dev.pagewalk.people;

/** Told to whoever listens, in the transaction that sets it: devices that stay signed in shouldn't any more. */
public record PasswordChanged(long accountId) {}
