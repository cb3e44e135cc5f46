package dev.pagewalk.course;

import dev.pagewalk.course.Saving.Refused;
import dev.pagewalk.course.Saving.Saved;
import dev.pagewalk.course.Saving.Stale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The drafts of one place as one open page has them: it remembers over which text each field is written, so that two
 * pages never overwrite each other unseen.
 *
 * <p>A field that is {@linkplain #bind bound} asks when another page wrote meanwhile; until the person has chosen, nothing
 * more of it is written. In all others, which are clicked or follow from something, the newest counts.
 */
public final class DraftPage {

    /** Of a text, in characters. */
    public static final int LONGEST = Progress.LONGEST_ANSWER;

    /** Texts of other pages that are told at most. */
    private static final int MOST_ASIDE = 20;

    /** Hears what this page should show of its drafts. */
    public interface Listener {

        void saved(String field, long revision);

        /** @param mine the text that came too late */
        void stale(String field, String mine, Draft other);
    }

    private record Known(String content, long revision) {}

    private final Drafts drafts;
    private final long account;
    private final String place;
    private final Predicate<String> fields;
    private final Runnable writing;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Draft> others = new HashMap<>();
    private final Map<String, Consumer<String>> shown = new HashMap<>();
    private Listener listener = new Listener() {
        @Override
        public void saved(String field, long revision) {}

        @Override
        public void stale(String field, String mine, Draft other) {}
    };

    private DraftPage(Drafts drafts, long account, String place, Predicate<String> fields, Runnable writing) {
        this.drafts = drafts;
        this.account = account;
        this.place = place;
        this.fields = fields;
        this.writing = writing;
        drafts.all(account, place)
                .forEach((field, draft) -> known.put(field, new Known(draft.content(), draft.revision())));
    }

    /**
     * The drafts of a place as a page that is opened now sees them.
     *
     * @param fields names that may come from a browser
     */
    public static DraftPage open(Drafts drafts, long account, String place, Predicate<String> fields) {
        return open(drafts, account, place, fields, () -> {});
    }

    /**
     * The same.
     *
     * @param writing is run before something is written, while what stood there still does
     */
    public static DraftPage open(
            Drafts drafts, long account, String place, Predicate<String> fields, Runnable writing) {
        return new DraftPage(drafts, account, place, fields, writing);
    }

    public long account() {
        return account;
    }

    public String place() {
        return place;
    }

    /** What stands in a field as far as this page knows; empty if nothing does. */
    public synchronized String text(String field) {
        Known draft = known.get(field);
        return draft == null ? "" : draft.content();
    }

    /** Of each field that was ever written which text this page knows. */
    public synchronized Map<String, Long> revisions() {
        var all = new HashMap<String, Long>();
        known.forEach((field, draft) -> all.put(field, draft.revision()));
        return all;
    }

    /** The newest texts of the place that gave way to another page's. */
    public List<SetAside> setAside() {
        return drafts.setAside(account, place, MOST_ASIDE);
    }

    /** There is one; the newest counts. */
    public synchronized void listen(Listener hears) {
        listener = hears;
    }

    /**
     * A field where text is typed.
     *
     * @param shows puts a text into it that came from elsewhere
     */
    public synchronized void bind(String field, Consumer<String> shows) {
        shown.put(field, shows);
    }

    /** Keeps what stands in a field of this page now. */
    public synchronized Saving save(String field, String text) {
        Known before = known.get(field);
        if (others.containsKey(field)) {
            return new Stale(others.get(field));
        }
        if (text.length() > LONGEST) {
            return new Refused();
        }
        if (before != null && text.equals(before.content())) {
            return new Saved(before.revision());
        }
        writing.run();
        return became(
                field,
                text,
                shown.containsKey(field)
                        ? drafts.save(account, place, field, text, before == null ? 0 : before.revision())
                        : drafts.put(account, place, field, text));
    }

    /** The same for what a browser sends: names and lengths may be anything. */
    public synchronized Saving type(String field, String text) {
        return has(field) ? save(field, text) : new Refused();
    }

    /**
     * Keeps a text that a browser had kept while it couldn't send it, and shows it.
     *
     * @param base revision that it was written over
     * @param sent what was sent last without an answer: if it has arrived, it was written over that
     */
    public synchronized Saving restore(String field, String text, long base, String sent) {
        if (!has(field) || text.length() > LONGEST) {
            return new Refused();
        }
        Draft now = drafts.find(account, place, field).orElse(null);
        writing.run();
        boolean arrived = now != null && now.content().equals(sent);
        Saving saving = became(field, text, drafts.save(account, place, field, text, arrived ? now.revision() : base));
        if (saving instanceof Saved) {
            show(field, text);
        }
        return saving;
    }

    /** The person wants this page's text. */
    public synchronized Saving keepMine(String field, String text) {
        Draft other = others.get(field);
        if (other == null || text.length() > LONGEST) {
            return new Refused();
        }
        others.remove(field);
        writing.run();
        Saving saving = became(field, text, drafts.choose(account, place, field, text, other.revision()));
        if (saving instanceof Saved) {
            show(field, text);
        }
        return saving;
    }

    /** The person wants the other page's text; this page's is kept beside it. */
    public synchronized Saving takeOther(String field, String mine) {
        Draft other = others.remove(field);
        if (other == null || mine.length() > LONGEST) {
            return new Refused();
        }
        drafts.setAside(account, place, field, mine);
        known.put(field, new Known(other.content(), other.revision()));
        show(field, other.content());
        listener.saved(field, other.revision());
        return new Saved(other.revision());
    }

    private boolean has(String field) {
        return !field.isEmpty()
                && field.length() <= Drafts.LONGEST_FIELD
                && (shown.containsKey(field) || fields.test(field));
    }

    private Saving became(String field, String text, Saving saving) {
        switch (saving) {
            case Saved saved -> {
                known.put(field, new Known(text, saved.revision()));
                listener.saved(field, saved.revision());
            }
            case Stale stale -> {
                others.put(field, stale.current());
                listener.stale(field, text, stale.current());
            }
            case Refused never -> {}
        }
        return saving;
    }

    private void show(String field, String text) {
        Consumer<String> shows = shown.get(field);
        if (shows != null) {
            shows.accept(text);
        }
    }
}
