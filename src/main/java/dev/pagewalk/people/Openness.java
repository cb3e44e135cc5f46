package dev.pagewalk.people;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who can reach this server, from {@code pagewalk.open}.
 *
 * @param open false (the default) on the loopback address only: demo mode with its two accounts. True when others can
 *     reach it: then there are no demo accounts, and the first administrator is made with a one-time code.
 */
@ConfigurationProperties("pagewalk")
public record Openness(boolean open) {

    /** True when the demo accounts exist. */
    public boolean demo() {
        return !open;
    }
}
