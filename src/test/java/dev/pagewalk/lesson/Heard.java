package dev.pagewalk.lesson;

import dev.pagewalk.machine.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What a listener of a desk was told, to be waited for. */
final class Heard {

    private Heard() {}

    /** The outcome of what is done with the listener; ends with {@link Broke} if the machine broke. */
    static CompletableFuture<Outcome> of(Consumer<Desk.Listener> action) {
        var end = new CompletableFuture<Outcome>();
        action.accept(new Desk.Listener() {
            @Override
            public void finished(Outcome outcome) {
                end.complete(outcome);
            }

            @Override
            public void failed(Failure failure) {
                end.completeExceptionally(new Broke(failure));
            }
        });
        return end;
    }

    /** Carries a failure out of a future. */
    static final class Broke extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Failure failure;

        Broke(Failure failure) {
            super(failure.reference());
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }
}
