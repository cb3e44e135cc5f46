package dev.pagewalk.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The browsers in which people stay signed in, whatever becomes of their sessions. The only way to them.
 *
 * <p>A browser keeps a random token; only its hash is stored, so that who reads the database can't be anybody. A device is
 * valid for {@link #VALID} after it was seen last, and can be ended at any time.
 */
@Service
@Transactional
public class Devices {

    public static final Duration VALID = Duration.ofDays(60);

    /** Of one account; the one that was seen longest ago gives way. */
    static final int MOST = 50;

    private static final int LONGEST_NAME = 120;

    private final DeviceRepository rows;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Devices(DeviceRepository rows, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** A new device with the token that only its browser keeps. */
    public record NewDevice(long id, String token) {}

    /** Who is signed in through a device. */
    public record Owner(long deviceId, Person person) {}

    /** @param name what the browser seems to be; empty if that isn't known */
    public NewDevice add(long accountId, String name) {
        String token = Secrets.fresh();
        Instant now = now();
        rows.deleteByAccountIdAndExpiresAtBefore(accountId, now);
        List<DeviceRow> living = rows.living(accountId, now);
        end(living.subList(Math.min(living.size(), MOST - 1), living.size()));
        var row = new DeviceRow();
        row.accountId = accountId;
        row.tokenHash = Secrets.hash(token);
        row.name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        row.createdAt = now;
        row.lastSeenAt = now;
        row.expiresAt = now.plus(VALID);
        return new NewDevice(rows.saveAndFlush(row).id, token);
    }

    /** Who has this token, unless it has expired or was ended. */
    @Transactional(readOnly = true)
    public Optional<Owner> owner(String token) {
        return rows.findByTokenHash(Secrets.hash(token))
                .filter(this::lives)
                .flatMap(row -> accounts.find(row.accountId).map(person -> new Owner(row.id, person)));
    }

    /** Notes that it is in use; it is valid from now on. */
    public void seen(long deviceId) {
        rows.findById(deviceId).filter(this::lives).ifPresent(row -> {
            row.lastSeenAt = now();
            row.expiresAt = row.lastSeenAt.plus(VALID);
            rows.saveAndFlush(row);
        });
    }

    /** Those of a person, the one seen last first. */
    @Transactional(readOnly = true)
    public List<Device> of(long accountId) {
        return rows.living(accountId, now()).stream()
                .map(row -> new Device(row.id, row.name, row.createdAt, row.lastSeenAt))
                .toList();
    }

    /** Ends one; nothing happens if it isn't one of this person. */
    public void end(long accountId, long deviceId) {
        end(rows.living(accountId, now()).stream()
                .filter(row -> row.id == deviceId)
                .toList());
    }

    /** Ends all but one. */
    public void endOthers(long accountId, long deviceId) {
        end(rows.living(accountId, now()).stream()
                .filter(row -> row.id != deviceId)
                .toList());
    }

    /** Ends all, for instance because the password changed. */
    public void endAll(long accountId) {
        end(rows.living(accountId, now()));
    }

    /** Whoever had the old password is out. */
    @EventListener
    void passwordChanged(PasswordChanged changed) {
        endAll(changed.accountId());
    }

    private void end(List<DeviceRow> ended) {
        if (ended.isEmpty()) {
            return;
        }
        for (DeviceRow row : ended) {
            row.revokedAt = now();
            rows.saveAndFlush(row);
        }
        events.publishEvent(
                new DevicesEnded(ended.stream().map(row -> row.id).collect(Collectors.toUnmodifiableSet())));
    }

    private boolean lives(DeviceRow row) {
        return row.revokedAt == null && row.expiresAt.isAfter(now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
