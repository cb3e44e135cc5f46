package dev.pagewalk.ui.lab;

import dev.pagewalk.course.DraftPage;
import dev.pagewalk.course.Drafts;
import dev.pagewalk.machine.MachineSettings;
import java.util.List;

/** What the account keeps of the lab: programs, watch expressions, the machine. */
final class LabDrafts {

    private static final String PLACE = "lab";
    /** The program of the first process, then that of the second. */
    private static final List<String> SOURCES = List.of("source", "second");

    private static final List<String> REPLACED = List.of("before-example", "before-example-second");
    private static final String WATCHES = "watches";
    private static final String MACHINE = "machine";

    private final DraftPage page;

    LabDrafts(Drafts drafts, long account) {
        this.page = DraftPage.open(drafts, account, PLACE, SOURCES::contains);
    }

    DraftPage page() {
        return page;
    }

    /** Name of the field with a process's program. */
    static String source(int process) {
        return SOURCES.get(process - 1);
    }

    /** The programs as they were when the page was opened; an example for who is here the first time. */
    Sources sources() {
        return new Sources(
                page.revisions().containsKey(SOURCES.get(0))
                        ? page.text(SOURCES.get(0))
                        : Examples.source(Examples.NAMES.getFirst()),
                page.text(SOURCES.get(1)));
    }

    /** The watch expressions as they were when the page was opened, see {@link WatchList#kept}. */
    String watches() {
        return page.text(WATCHES);
    }

    /** The machine as it was when the page was opened. */
    MachineSettings machine() {
        return KeptMachine.of(page.text(MACHINE));
    }

    void keepSource(int process, String text) {
        keep(source(process), text);
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
        page.save(key, text);
    }
}
