package dev.pagewalk.ui.lab;

import dev.pagewalk.lesson.Desk;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.ProcessSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.Timeline;
import java.util.ArrayList;
import java.util.List;

/** The commands of a desk as the nodes of the timeline. */
final class StepTexts {

    private StepTexts() {}

    /** The commands so far, at most the last {@code most}. */
    static List<Timeline.Step> of(List<Desk.Entry> history, int most, Phrases texts) {
        boolean several = history.stream().anyMatch(entry -> entry.command() instanceof Command.Launch);
        List<Timeline.Step> steps = new ArrayList<>();
        int process = 1;
        for (Desk.Entry entry : history) {
            Timeline.Step step = step(entry, texts);
            boolean acts = !(entry.command() instanceof Command.Launch || entry.command() instanceof Command.Switch);
            steps.add(several && acts ? step.in(texts.get("lab.process.short", Integer.toString(process))) : step);
            if (entry.command() instanceof Command.Switch to) {
                process = to.process();
            }
        }
        return steps.subList(Math.max(0, steps.size() - most), steps.size());
    }

    /** The line that is next in a process, from 1; 0 if there is none. */
    static int line(MachineSnapshot machine, int process) {
        return machine.processes().stream()
                .filter(each -> each.number() == process)
                .mapToInt(ProcessSnapshot::line)
                .sum();
    }

    private static Timeline.Step step(Desk.Entry entry, Phrases texts) {
        int command = entry.end().command();
        long instruction = entry.end().instruction();
        return switch (entry.command()) {
            case Command.Load load -> new Timeline.Step(command, instruction, texts.get("lab.step.load"), "load");
            case Command.Launch launch -> new Timeline.Step(command, instruction, texts.get("lab.step.launch"), "load");
            case Command.Switch to ->
                new Timeline.Step(
                        command, instruction, texts.get("lab.step.switch", Integer.toString(to.process())), "switch");
            case Command.Run run -> new Timeline.Step(command, instruction, texts.get("lab.step.run"), "run");
            case Command.RunToLine to ->
                new Timeline.Step(command, instruction, texts.get("lab.step.to", Integer.toString(to.line())), "run");
            case Command.Step step ->
                new Timeline.Step(command, instruction, texts.get("lab.step." + step.kind()), "step");
            case Command.PutFile put ->
                new Timeline.Step(command, instruction, texts.get("lab.step.file", put.name()), "load");
            case Command.Call call -> new Timeline.Step(command, instruction, call.text(), "call");
        };
    }
}
