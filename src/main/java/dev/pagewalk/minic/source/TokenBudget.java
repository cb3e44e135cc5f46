package dev.pagewalk.minic.source;

/** How much a text may grow by its macros, and how much work they may make. */
final class TokenBudget {
    static final int MOST_TOKENS = 400_000;
    private static final int MOST_WORK = 4_000_000;

    private final Diagnostics diagnostics;
    private int produced;
    private int work;
    private boolean exhausted;

    TokenBudget(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A token is to be added to the program: false if it can't be any more. */
    boolean produce(Token token) {
        if (exhausted) {
            return false;
        }
        if (++produced > MOST_TOKENS) {
            exhaust(token);
            return false;
        }
        return true;
    }

    /** Counts what is done, since macros can make a lot of work that leaves few tokens. */
    void work(int amount, Token at) {
        work += amount;
        if (work > MOST_WORK && !exhausted) {
            exhaust(at);
        }
    }

    private void exhaust(Token at) {
        diagnostics.error(at, "tooManyTokens", String.valueOf(MOST_TOKENS));
        exhausted = true;
    }

    /** Something else made it pointless to go on, and was reported. */
    void giveUp() {
        exhausted = true;
    }

    boolean isExhausted() {
        return exhausted;
    }
}
