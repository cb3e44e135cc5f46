package dev.pagewalk.memory;

/** The commit charge of the machine: pages that Windows has promised to be able to keep, in RAM or in the page file. */
final class CommitCharge {

    private final long limit;
    private long charged;

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

    long limit() {
        return limit;
    }
}
