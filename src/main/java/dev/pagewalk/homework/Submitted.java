package dev.pagewalk.homework;

/** What came of handing something in. */
public sealed interface Submitted {

    /**
     * It is kept for ever.
     *
     * @param again true if it was kept before: a second click, or the answer to the first was lost
     */
    record Accepted(HandedIn handedIn, boolean again) implements Submitted {
        public Receipt receipt() {
            return handedIn.receipt();
        }
    }

    /** Nothing was kept. */
    record Refused(Refusal why) implements Submitted {}
}
