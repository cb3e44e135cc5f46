package dev.pagewalk.exercise.bench;

import dev.pagewalk.machine.snapshot.Counters;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.List;

/**
 * Whether two machines look the same to a student: what differs only in how a console line was compiled doesn't
 * count.
 */
public final class Likeness {

    private Likeness() {}

    public static boolean same(MachineSnapshot one, MachineSnapshot other) {
        return one.regions().equals(other.regions())
                && counted(one.counters()).equals(counted(other.counters()))
                && one.lastError() == other.lastError()
                && one.program().state() == other.program().state()
                && one.output().equals(other.output())
                && one.system().handles().equals(other.system().handles())
                && files(one).equals(files(other))
                && sections(one).equals(sections(other));
    }

    private static List<List<Object>> files(MachineSnapshot machine) {
        return machine.system().files().stream()
                .map(file -> List.<Object>of(file.name(), file.length(), file.handles()))
                .toList();
    }

    private static List<List<Object>> sections(MachineSnapshot machine) {
        return machine.system().sections().stream()
                .map(section -> List.<Object>of(
                        section.name(),
                        section.backing(),
                        section.protection(),
                        section.pages(),
                        section.commitPages(),
                        section.references(),
                        section.views()))
                .toList();
    }

    private static Counters counted(Counters all) {
        return new Counters(
                all.addressSpaceTotal(),
                all.addressSpaceUsed(),
                all.addressSpaceUnusable(),
                all.commitCharge(),
                all.commitLimit(),
                all.processCommit(),
                all.residentPages(),
                all.pageTablePages(),
                all.framesTotal(),
                all.framesUsed(),
                all.softFaults(),
                all.hardFaults(),
                all.accessViolations(),
                0,
                0);
    }
}
