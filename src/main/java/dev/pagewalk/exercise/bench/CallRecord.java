package dev.pagewalk.exercise.bench;

import dev.pagewalk.event.Event;
import dev.pagewalk.exercise.yaml.Numbers;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Machine;
import dev.pagewalk.machine.Outcome;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.StopReason;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.MemoryView;
import dev.pagewalk.machine.snapshot.WatchSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the calls of a program came to, the first time each was made on any of several machines. */
public final class CallRecord {

    /** Statements that are looked at one by one; of what is called first behind them only the result is known. */
    private static final int MOST_STATEMENTS = 400;

    /** What a function of Windows writes to where an argument points: which argument, how many bytes. */
    private record Out(int argument, int bytes) {}

    private static final Map<String, Out> WRITES = Map.of(
            "GlobalMemoryStatus", new Out(0, 32),
            "GlobalMemoryStatusEx", new Out(0, 64),
            "GetSystemInfo", new Out(0, 36),
            "VirtualQuery", new Out(1, 28));

    private record Place(String function, int line) {}

    private final Map<Place, Integer> results = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<ProgramText.Call, List<Integer>> written = new HashMap<>();

    /** Some machine had not come to its end when the last statement was looked at. */
    private boolean more;

    private CallRecord() {}

    /** Runs a program on each machine, with the driver if there is one, and notes its own calls. */
    public static CallRecord of(List<TrialMachine> machines, String program) {
        var calls = new CallRecord();
        for (TrialMachine on : machines) {
            var machine = new Machine(on.settings(), Trial.BUDGET);
            if (machine.execute(new Command.Load(on.source(program)), RunControl.NONE) instanceof Outcome.Ran) {
                on.files().forEach(file -> machine.execute(file, RunControl.NONE));
                calls.run(machine, new ProgramText(program).calls(WRITES.keySet()));
            }
        }
        return calls;
    }

    private void run(Machine machine, List<ProgramText.Call> asking) {
        MachineSnapshot before = machine.snapshot();
        boolean goesOn = true;
        for (int i = 0; i < MOST_STATEMENTS && goesOn; i++) {
            var next = before.program().next();
            int line = next == null ? 0 : next.line();
            Map<ProgramText.Call, Integer> targets = targets(machine, asking, line);
            var ran = (Outcome.Ran) machine.execute(new Command.Step(Command.StepKind.INTO), RunControl.NONE);
            note(ran.events(), line);
            targets.forEach((call, address) -> bytes(ran.snapshot(), call, address));
            before = ran.snapshot();
            goesOn = ran.stop() == StopReason.DONE;
        }
        if (goesOn) {
            more = true;
            note(((Outcome.Ran) machine.execute(new Command.Run(Set.of()), RunControl.NONE)).events(), 0);
        }
    }

    private static Map<ProgramText.Call, Integer> targets(Machine machine, List<ProgramText.Call> asking, int line) {
        var targets = new HashMap<ProgramText.Call, Integer>();
        for (ProgramText.Call call : asking) {
            target(call).filter(argument -> call.line() == line).ifPresent(argument -> {
                WatchSnapshot value =
                        machine.watch(List.of("(unsigned)(" + argument + ")")).getFirst();
                String number = value.value().split(" ")[0];
                if (value.state() == WatchSnapshot.State.VALUE && Numbers.isNumber(number)) {
                    targets.put(call, (int) Numbers.parse(number));
                }
            });
        }
        return targets;
    }

    private void note(List<Event> events, int line) {
        for (Event event : events) {
            if (event instanceof Event.ApiReturned returned && returned.depth() == 0) {
                String name = written(returned.function());
                results.putIfAbsent(new Place(name, line), returned.result());
                byName.putIfAbsent(name, returned.result());
            }
        }
    }

    /** What a program writes for a function: the debug runtime makes {@code _malloc_dbg} of {@code malloc}. */
    public static String written(String function) {
        return function.startsWith("_") && function.endsWith("_dbg")
                ? function.substring(1, function.length() - "_dbg".length())
                : function;
    }

    private void bytes(MachineSnapshot after, ProgramText.Call call, int address) {
        MemoryView memory = after.memory();
        var bytes = new ArrayList<Integer>();
        for (int i = 0; i < WRITES.get(call.function()).bytes(); i++) {
            bytes.add(Math.max(0, memory.readByte(address + i)));
        }
        written.putIfAbsent(call, bytes);
    }

    /** What a call returned; empty if it was never made. */
    public Optional<Integer> result(ProgramText.Call call) {
        return Optional.ofNullable(results.get(new Place(call.function(), call.line())))
                .or(() -> more ? Optional.ofNullable(byName.get(call.function())) : Optional.empty());
    }

    /** The argument that says where a function writes its answer. */
    public static Optional<String> target(ProgramText.Call call) {
        Out out = WRITES.get(call.function());
        return out == null || out.argument() >= call.arguments().size()
                ? Optional.empty()
                : Optional.of(call.arguments().get(out.argument()));
    }

    /** The bytes that a call left there. */
    public List<Integer> written(ProgramText.Call call) {
        return written.getOrDefault(call, List.of());
    }
}
