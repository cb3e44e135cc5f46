package dev.pagewalk.cli.author;

import java.io.PrintStream;

/** Shows in one line how far a long check is; several exercises may be done at once. */
final class Progress {

    private static final String BEGINNING_OF_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean shows;
    private int all;
    private int done;

    /** @param shows false where nobody watches, such as on a build server */
    Progress(PrintStream err, boolean shows) {
        this.err = err;
        this.shows = shows;
    }

    synchronized void begin(int exercises) {
        all = exercises;
    }

    synchronized void done(String exercise) {
        done++;
        if (shows) {
            err.print(BEGINNING_OF_LINE + done + " of " + all + " exercises tried, last " + exercise);
            err.flush();
        }
    }

    synchronized void end() {
        if (shows) {
            err.print(BEGINNING_OF_LINE);
            err.flush();
        }
    }
}
