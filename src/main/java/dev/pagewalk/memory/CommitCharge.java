package dev.pagewalk.memory;

/**
 * The commit charge of the machine: pages that Windows has promised to be able to keep, in RAM or in the page file; and
 * its paged pool.
 */
final class CommitCharge {

    /** 64 MiB of four-byte entries: SEC_RESERVE sections of 64 GiB in total. */
    private static final int MOST_POOLED = 16 << 20;

    private final long limit;
    private long charged;
    private long peak;
    private int pooled;

    /**
     * @param limit pages: RAM and page file
     */
    CommitCharge(long limit) {
        this.limit = limit;
    }

    /** Charges pages, or does nothing and answers false if the limit doesn't allow it. */
    boolean charge(long pages) {
        if (charged + pages > limit) {
            return false;
        }
        charged += pages;
        peak = Math.max(peak, charged);
        return true;
    }

    void giveBack(long pages) {
        if (pages > charged) {
            throw new IllegalStateException("gave back %d pages of %d".formatted(pages, charged));
        }
        charged -= pages;
    }

    long charged() {
        return charged;
    }

    /** The most that was ever charged. */
    long peak() {
        return peak;
    }

    long limit() {
        return limit;
    }

    /** Prototype PTEs, one for each page of a SEC_RESERVE section, come from paged pool, which has an end too. */
    boolean takePool(int prototypes) {
        if (prototypes > MOST_POOLED - pooled) {
            return false;
        }
        pooled += prototypes;
        return true;
    }

    /** Gives back what {@link #takePool} took. */
    void givePool(int prototypes) {
        pooled -= prototypes;
    }
}
