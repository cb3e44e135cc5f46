package dev.pagewalk.people;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One writer at a time for each person: numbering tries and fields needs no other care. */
@Component
public class OneWriter {

    private final AccountRepository rows;

    OneWriter(AccountRepository rows) {
        this.rows = rows;
    }

    /**
     * Waits until no other transaction writes for the person; holds others off until the caller's ends.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long accountId) {
        rows.lock(accountId).orElseThrow(() -> new IllegalArgumentException("no account " + accountId));
    }
}
