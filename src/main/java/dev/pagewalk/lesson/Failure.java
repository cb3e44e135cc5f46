package dev.pagewalk.lesson;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * We were wrong: something of ours broke that should not. The log has the cause, a person gets a number to quote.
 *
 * @param reference the number, eight hexadecimal digits; it stands in the log beside the cause
 */
public record Failure(String reference) {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    /** Logs the cause under a new reference number. */
    public static Failure of(Throwable cause) {
        var failure = new Failure(HexFormat.of()
                .withUpperCase()
                .toHexDigits(ThreadLocalRandom.current().nextInt()));
        LOG.error("failure {}", failure.reference(), cause);
        return failure;
    }
}
