package dev.pagewalk.ui.account;

import dev.pagewalk.people.Accounts;
import dev.pagewalk.people.Openness;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one-time code with which the first administrator is made on a server that others can reach.
 *
 * <p>Printed at start, to the one who started it; a new one at each start until somebody used one.
 */
@Component
class SetupCode {

    /** No 0 and O, no 1, I and L. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final Openness openness;
    private final Accounts accounts;
    private volatile @Nullable String code;

    SetupCode(Openness openness, Accounts accounts) {
        this.openness = openness;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        if (openness.open() && !accounts.hasAdministrator()) {
            code = fresh();
            System.out.println("There is no administrator yet. Open /setup and enter this one-time code: " + code);
        }
    }

    /** True while the first administrator can be made. */
    boolean wanted() {
        return code != null;
    }

    /** Whether somebody typed the code, in any case and with or without dashes and spaces. */
    boolean matches(String typed) {
        String expected = code;
        return expected != null && MessageDigest.isEqual(bytes(expected), bytes(typed));
    }

    /** Ends the code; it has done its work. */
    void used() {
        code = null;
    }

    private static byte[] bytes(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    private static String fresh() {
        var random = new SecureRandom();
        var letters = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            letters.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
