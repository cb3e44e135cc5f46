package dev.pagewalk.database;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The server's clock: every time that is kept or compared with a deadline is its. It ticks in microseconds, as databases keep
 * times. For any thread.
 */
public final class ServerClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock system = Clock.systemUTC();

    /**
     * Does something as at another time: what the demo class did in the weeks before anybody looked at it. Nobody else has a
     * past to write.
     *
     * @param then the time during all of it, for this thread
     */
    public <T> T at(Instant then, Supplier<T> deed) {
        return ScopedValue.where(THEN, then.truncatedTo(ChronoUnit.MICROS)).call(deed::get);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : system.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("times are instants here; zones are those of classes");
    }
}
