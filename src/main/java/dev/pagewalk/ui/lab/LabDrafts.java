package dev.pagewalk.ui.lab;

import dev.pagewalk.course.Progress;
import dev.pagewalk.machine.MachineSettings;
import java.util.List;
import java.util.Map;

/** What the account keeps of the lab: programs, watch expressions, the machine. */
final class LabDrafts {

    private static final String PLACE = "lab";
    /** The program of the first process, then that of the second. */
    private static final List<String> SOURCES = List.of("source", "second");

    private static final List<String> REPLACED = List.of("before-example", "before-example-second");
    private static final String WATCHES = "watches";
    private static final String MACHINE = "machine";

    private final Progress progress;
    private final long account;
    private final Map<String, String> begin;

    LabDrafts(Progress progress, long account) {
        this.progress = progress;
        this.account = account;
        this.begin = progress.drafts(account, PLACE);
    }

    /** The programs as they were when the page was opened; an example for who is here the first time. */
    Sources sources() {
        return new Sources(
                begin.getOrDefault(SOURCES.get(0), Examples.source(Examples.NAMES.getFirst())),
                begin.getOrDefault(SOURCES.get(1), ""));
    }

    /** The watch expressions as they were when the page was opened, see {@link WatchList#kept}. */
    String watches() {
        return begin.getOrDefault(WATCHES, "");
    }

    /** The machine as it was when the page was opened. */
    MachineSettings machine() {
        return KeptMachine.of(begin.getOrDefault(MACHINE, ""));
    }

    void keepSource(int process, String text) {
        keep(SOURCES.get(process - 1), text);
    }

    /** Keeps programs that an example replaced. */
    void keepReplaced(Sources sources) {
        keep(REPLACED.get(0), sources.first());
        keep(REPLACED.get(1), sources.second());
    }

    void keepWatches(String watches) {
        keep(WATCHES, watches);
    }

    void keepMachine(MachineSettings settings) {
        keep(MACHINE, KeptMachine.text(settings));
    }

    private void keep(String key, String text) {
        progress.saveDraft(account, PLACE, key, text);
    }
}
