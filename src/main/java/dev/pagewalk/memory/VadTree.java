package dev.pagewalk.memory;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The VADs of a process, ordered by address; they never overlap. */
final class VadTree {

    private final TreeMap<Integer, Vad> byStart = new TreeMap<>();

    /** For holes at multiples of this many pages, from {@link #hintLowest} on, there is none below {@link #hint}. */
    private int hintGranularity;

    private int hintLowest;
    private int hint;

    /**
     * For holes at multiples of this many pages, up to {@link #topHighest}, there is none that reaches behind
     * {@link #top}.
     */
    private int topGranularity;

    private int topHighest;
    private int top;
    private long pages;
    private long mostPages;

    void add(Vad vad) {
        if (firstOverlapping(vad.startPage(), vad.endPage()) != null) {
            throw new IllegalStateException("VAD %05X-%05X overlaps".formatted(vad.startPage(), vad.endPage()));
        }
        byStart.put(vad.startPage(), vad);
        pages += vad.pages();
        mostPages = Math.max(mostPages, pages);
    }

    void remove(Vad vad) {
        pages -= byStart.remove(vad.startPage()) == null ? 0 : vad.pages();
        if (vad.startPage() < hint) {
            hintGranularity = 0;
        }
        if (vad.endPage() >= top) {
            topGranularity = 0;
        }
    }

    /** The VAD that a page belongs to. */
    @Nullable Vad find(int page) {
        Map.Entry<Integer, Vad> entry = byStart.floorEntry(page);
        return entry != null && page <= entry.getValue().endPage() ? entry.getValue() : null;
    }

    /** The lowest VAD that shares a page with the range (both ends inclusive). */
    @Nullable Vad firstOverlapping(int startPage, int endPage) {
        Vad at = find(startPage);
        if (at != null) {
            return at;
        }
        Map.Entry<Integer, Vad> next = byStart.ceilingEntry(startPage);
        return next != null && next.getKey() <= endPage ? next.getValue() : null;
    }

    /** The first VAD that starts at or behind a page. */
    @Nullable Vad next(int page) {
        Map.Entry<Integer, Vad> entry = byStart.ceilingEntry(page);
        return entry == null ? null : entry.getValue();
    }

    /**
     * The lowest hole of {@code pages} pages that starts at a multiple of {@code granularity} pages and lies within the
     * limits.
     *
     * @return its first page, if there is one
     */
    OptionalInt lowestHole(int pages, int granularity, int lowestPage, int highestPage) {
        boolean known = hintGranularity == granularity && hintLowest == lowestPage;
        long start = known ? hint : align(lowestPage, granularity);
        boolean first = true;
        Integer from = byStart.floorKey((int) start);
        for (Vad vad :
                byStart.tailMap(from == null ? Integer.MIN_VALUE : from, true).values()) {
            if (vad.endPage() < start) {
                continue;
            }
            if (first && start < vad.startPage()) {
                remember(granularity, lowestPage, (int) start);
                first = false;
            }
            if (start + pages <= vad.startPage()) {
                break;
            }
            start = align(vad.endPage() + 1L, granularity);
        }
        return start + pages - 1 <= highestPage ? OptionalInt.of((int) start) : OptionalInt.empty();
    }

    private void remember(int granularity, int lowestPage, int lowestFreePage) {
        hintGranularity = granularity;
        hintLowest = lowestPage;
        hint = lowestFreePage;
    }

    /** As {@link #lowestHole}, but the highest. */
    OptionalInt highestHole(int pages, int granularity, int lowestPage, int highestPage) {
        boolean known = topGranularity == granularity && topHighest == highestPage;
        long end = known ? top : highestPage + 1L;
        boolean first = true;
        for (Vad vad : byStart.headMap((int) end, false).descendingMap().values()) {
            if (first && (end - 1) / granularity * granularity > vad.endPage()) {
                rememberTop(granularity, highestPage, (int) end);
                first = false;
            }
            long start = (end - pages) / granularity * granularity;
            if (end - pages >= 0 && start > vad.endPage()) {
                break;
            }
            end = vad.startPage();
        }
        long start = (end - pages) / granularity * granularity;
        return end >= pages && start >= lowestPage ? OptionalInt.of((int) start) : OptionalInt.empty();
    }

    private void rememberTop(int granularity, int highestPage, int end) {
        topGranularity = granularity;
        topHighest = highestPage;
        top = end;
    }

    /** The most pages that the VADs ever had together. */
    long mostPages() {
        return mostPages;
    }

    Collection<Vad> all() {
        return byStart.values();
    }

    private static long align(long page, int granularity) {
        return (page + granularity - 1) / granularity * granularity;
    }
}
