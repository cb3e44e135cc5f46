package dev.pagewalk.course;

import dev.pagewalk.course.Saving.Saved;
import dev.pagewalk.course.Saving.Stale;
import dev.pagewalk.database.StoredText;
import dev.pagewalk.people.OneWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in fields and has not been submitted. The only way to it.
 *
 * <p>Who writes says which revision the text is written over. If another page wrote meanwhile, that page's text stays and
 * the one that came is kept beside it, until the person says which counts: no text is lost to another. When a method
 * returns, what it saved is on disk. Methods may be called from any thread; those of one account wait for each other.
 *
 * @see DraftPage for the drafts of one open page
 */
@Service
@Transactional
public class Drafts {

    /** Of a text, in characters. */
    public static final int LONGEST = 1_000_000;

    /** Of a field's name, in characters. */
    public static final int LONGEST_FIELD = 200;

    /** Fields of a place. */
    static final int MOST_FIELDS = 500;

    /** What was in a field is kept this often. */
    static final Duration THINNED = Duration.ofMinutes(1);

    private final DraftRepository drafts;
    private final DraftHistoryRepository history;
    private final OneWriter writers;
    private final Clock clock;

    Drafts(DraftRepository drafts, DraftHistoryRepository history, OneWriter writers, Clock clock) {
        this.drafts = drafts;
        this.history = history;
        this.writers = writers;
        this.clock = clock;
    }

    /** The kept fields of a place by name; empty if there are none. */
    @Transactional(readOnly = true)
    public Map<String, Draft> all(long accountId, String place) {
        var found = new LinkedHashMap<String, Draft>();
        drafts.findByAccountIdAndPlaceOrderByField(accountId, place).forEach(row -> found.put(row.field, row.draft()));
        return found;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(long accountId, String place, String field) {
        return drafts.findByAccountIdAndPlaceAndField(accountId, place, field).map(DraftRow::draft);
    }

    /**
     * Keeps what stands in a field, unless it was written over a text that isn't there any more. The same text twice is
     * the same.
     *
     * @param place where the field is: {@link Attempt#place} or a name such as "lab"; at most 300 characters
     * @param field the field's name there; at most {@link #LONGEST_FIELD} characters
     * @param content at most {@link #LONGEST} characters
     * @param base revision that it was written over; 0 if nothing was there
     * @throws IllegalArgumentException if something is longer, or the place has too many fields
     */
    public Saving save(long accountId, String place, String field, String content, long base) {
        DraftRow row = locked(accountId, place, field, content);
        String text = StoredText.of(content);
        if (text.equals(row.content)) {
            return new Saved(row.revision);
        }
        if (row.id != null && row.revision != base) {
            lose(row, base, text);
            return new Stale(row.draft());
        }
        return write(row, text, false);
    }

    /**
     * Keeps a text whatever stands there, and what stands there beside it: the person chose, seeing both.
     *
     * @param over revision of the other text that was seen; if yet another is there, it asks again
     */
    public Saving choose(long accountId, String place, String field, String content, long over) {
        DraftRow row = locked(accountId, place, field, content);
        String text = StoredText.of(content);
        if (text.equals(row.content)) {
            return new Saved(row.revision);
        }
        if (row.id != null && row.revision != over) {
            lose(row, over, text);
            return new Stale(row.draft());
        }
        return write(row, text, true);
    }

    /** Keeps a text that gives way to the one that stands in the field. */
    public void setAside(long accountId, String place, String field, String content) {
        DraftRow row = locked(accountId, place, field, content);
        String text = StoredText.of(content);
        if (row.id != null && !text.equals(row.content)) {
            lose(row, row.revision, text);
        }
    }

    /** Keeps what the newest page says, for things that are clicked or follow from others. */
    public Saved put(long accountId, String place, String field, String content) {
        DraftRow row = locked(accountId, place, field, content);
        String text = StoredText.of(content);
        return text.equals(row.content) ? new Saved(row.revision) : write(row, text, false);
    }

    /** The newest texts of a place that gave way to another page's. */
    @Transactional(readOnly = true)
    public List<SetAside> setAside(long accountId, String place, int most) {
        return history.lost(accountId, place, Limit.of(most));
    }

    private DraftRow locked(long accountId, String place, String field, String content) {
        if (content.length() > LONGEST || field.length() > LONGEST_FIELD || field.isEmpty()) {
            throw new IllegalArgumentException("a draft has at most " + LONGEST + " characters and a name of at most "
                    + LONGEST_FIELD + ", had " + content.length() + " and " + field.length());
        }
        writers.lock(accountId);
        String name = StoredText.of(field);
        return drafts.findByAccountIdAndPlaceAndField(accountId, place, name).orElseGet(() -> {
            if (drafts.countByAccountIdAndPlace(accountId, place) >= MOST_FIELDS) {
                throw new IllegalArgumentException("a place has at most " + MOST_FIELDS + " drafts");
            }
            var row = new DraftRow();
            row.accountId = accountId;
            row.place = place;
            row.field = name;
            return row;
        });
    }

    private Saved write(DraftRow row, String text, boolean lost) {
        Instant now = now();
        if (row.id != null
                && (lost || !history.existsByDraftIdAndLostFalseAndSavedAtAfter(row.id, now.minus(THINNED)))) {
            keep(row, row.revision, row.content, row.savedAt, lost);
        }
        row.content = text;
        row.revision++;
        row.savedAt = now;
        return new Saved(drafts.saveAndFlush(row).revision);
    }

    /** A page that asks again sends the same again. */
    private void lose(DraftRow row, long base, String text) {
        if (history.findFirstByDraftIdAndLostTrueOrderByIdDesc(row.id)
                .filter(last -> last.content.equals(text))
                .isEmpty()) {
            keep(row, base, text, now(), true);
        }
    }

    private void keep(DraftRow row, long revision, String content, Instant savedAt, boolean lost) {
        var kept = new DraftHistoryRow();
        kept.draftId = row.id;
        kept.revision = revision;
        kept.content = content;
        kept.lost = lost;
        kept.savedAt = savedAt;
        history.saveAndFlush(kept);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
