package dev.pagewalk.homework;

import java.time.Instant;

/**
 * That something was handed in.
 *
 * @param number to look it up by, such as {@code 7K3M-9QXR-2FTB}
 * @param hash {@link Sheet#hash()} of what was handed in
 * @param at when it counts as handed in, by the server's clock
 */
public record Receipt(String number, String hash, Instant at) {}
