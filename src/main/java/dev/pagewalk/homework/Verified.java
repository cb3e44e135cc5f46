package dev.pagewalk.homework;

/**
 * What a receipt is of.
 *
 * @param intact true if what is kept still has the hash of the receipt
 */
public record Verified(HandedIn handedIn, Work work, Assigned assigned, boolean intact) {}
