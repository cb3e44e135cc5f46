package dev.pagewalk.exercise.kind.repair;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Places;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Points at right and wrong lines, names every cause, hands in the repaired and the broken program. */
final class RepairSamples {

    private final Repair repair;
    private final Variant variant;
    private final List<Long> lines;

    RepairSamples(Repair repair, Variant variant) {
        this.repair = repair;
        this.variant = variant;
        this.lines = repair.key().wrongLines(variant.scope(repair));
    }

    List<Sample> all() {
        Places places = variant.exercise().places();
        SourceSpan span = places.of(repair.lineStep());
        var samples = new ArrayList<Sample>();
        for (long line : lines) {
            samples.add(Sample.right(repair.lineStep(), new Answer.Number(line), line + "", span));
            if (!lines.contains(line + 1)) {
                samples.add(Sample.less(repair.lineStep(), new Answer.Number(line + 1), line + 1 + "", span));
            }
        }
        repair.key().marked(variant.scope(repair)).forEach((mark, line) -> {
            if (!lines.contains(line)
                    && variant.reply(repair, Repair.reply(mark)).isPresent()) {
                samples.add(Sample.wrong(repair.lineStep(), new Answer.Number(line), line + "", null, span));
            }
        });
        samples.addAll(repair.causes().samples(variant, repair, repair.causeStep(), false));
        SourceSpan here = places.of(repair.repairStep());
        Answer good = new Answer.Program(repair.repaired(variant));
        Answer buggy = new Answer.Program(repair.exhibit(variant, step -> false));
        samples.add(Sample.right(repair.repairStep(), good, "the solution", here)
                .of(repair.key().solution().file()));
        samples.add(Sample.less(repair.repairStep(), buggy, "the buggy program", here)
                .of(repair.key().program().file()));
        return samples;
    }

    /** What is called wrong can't stand in the solution as it is, between the same lines. */
    void changed(Consumer<Diagnostic> problems) {
        List<String> kept = filled(repair.repaired(variant));
        List<String> buggy = repair.exhibit(variant, step -> false)
                .lines()
                .map(RepairSamples::bare)
                .toList();
        List<String> full = buggy.stream().filter(one -> !one.isEmpty()).toList();
        for (long line : lines) {
            int number = (int) buggy.subList(0, (int) line).stream()
                            .filter(one -> !one.isEmpty())
                            .count()
                    - 1;
            List<String> around = full.subList(Math.max(0, number - 1), Math.min(full.size(), number + 2));
            if (Collections.indexOfSubList(kept, around) < 0) {
                return;
            }
        }
        String named = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        problems.accept(Diagnostic.error(SourceSpan.START, "exercise.notRepaired", repair.id(), named));
    }

    private static List<String> filled(String program) {
        return program.lines()
                .map(RepairSamples::bare)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Without blanks and comments. */
    private static String bare(String line) {
        return line.replaceAll("//.*|/\\*.*?\\*/|\\s+", "");
    }
}
