package dev.pagewalk.exercise.check;

import dev.pagewalk.exercise.bench.CallRecord;
import dev.pagewalk.exercise.bench.ProgramText;
import dev.pagewalk.exercise.bench.TrialMachine;
import dev.pagewalk.exercise.expression.Moment;
import dev.pagewalk.machine.RunControl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Writes the cheats that {@link Cheats} hands in, from a solution and what it did on each machine. */
final class CheatWriter {

    /** Calls that are taken out of a solution, one at a time. */
    private static final int MOST_CALLS = 40;

    private static final String COPY = "(memcpy(";

    private static final int LONGEST_PIECE = 400;

    /** Functions of the C runtime that have to do with memory; those of Windows begin with a capital letter. */
    private static final Set<String> OF_MEMORY =
            Set.of("malloc", "calloc", "realloc", "free", "_msize", "_expand", "_alloca", "_heapchk", "_heapmin");

    /** Functions by which a program learns something. */
    private static final Set<String> MEASURING = Set.of(
            "VirtualQuery",
            "GlobalMemoryStatus",
            "GlobalMemoryStatusEx",
            "GetSystemInfo",
            "GetLastError",
            "HeapSize",
            "HeapValidate",
            "GetFileSize",
            "GetTickCount",
            "GlobalSize",
            "LocalSize",
            "_msize",
            "_CrtCheckMemory",
            "_CrtDumpMemoryLeaks");

    private final List<TrialMachine> machines;
    private final String solution;
    private final ProgramText text;

    CheatWriter(List<TrialMachine> machines, String solution) {
        this.machines = machines;
        this.solution = solution;
        this.text = new ProgramText(solution);
    }

    /**
     * All cheats.
     *
     * @param needless functions whose calls may be missing
     */
    List<Cheat> all(List<String> needless) {
        var all = new ArrayList<Cheat>();
        all.add(new Cheat("empty main", List.of(main("", 0)), "int main(void) { return 0; }"));
        var called = new HashSet<String>();
        var printed = new LinkedHashSet<Cheat>();
        for (TrialMachine machine : machines) {
            machine.run(solution, RunControl.NONE).end().ifPresent(end -> {
                called.addAll(end.tally().calls().keySet());
                // Where a driver prints, a program without its function gets nowhere anyway.
                if (!machine.driven()) {
                    printed.add(printer(end));
                }
            });
        }
        all.addAll(printed);
        removed(all, called, needless);
        return all;
    }

    private static Cheat printer(Moment end) {
        String output = end.machine().output();
        return new Cheat(
                "print only",
                List.of(main(prints(output), end.machine().program().exitCode())),
                "printf(\"" + escaped(output.substring(0, Math.min(60, output.length()))) + "\")");
    }

    private void removed(List<Cheat> all, Set<String> called, List<String> needless) {
        Set<String> names = called.stream()
                .map(CallRecord::written)
                .filter(name ->
                        Character.isUpperCase(name.charAt(0)) || name.startsWith("_Crt") || OF_MEMORY.contains(name))
                .filter(name -> !needless.contains(name))
                .collect(Collectors.toSet());
        List<ProgramText.Call> named = text.calls(names);
        if (named.isEmpty()) {
            return;
        }
        CallRecord known = CallRecord.of(machines, solution);
        // Nobody is a cheat who leaves out what no machine comes to.
        List<ProgramText.Call> calls =
                named.stream().filter(call -> known.result(call).isPresent()).toList();
        for (ProgramText.Call call : calls.subList(0, Math.min(MOST_CALLS, calls.size()))) {
            all.add(new Cheat(
                    "without " + call.function() + " in line " + call.line(),
                    ways(List.of(call), known, (one, spelling) -> nothing(one, known, spelling)),
                    "/* no " + call.function() + " */ " + text.line(call)));
        }
        constants(all, calls, known);
    }

    /** Everything that is measured stands there as it was measured on the first machine. */
    private void constants(List<Cheat> all, List<ProgramText.Call> calls, CallRecord known) {
        List<ProgramText.Call> measuring = calls.stream()
                .filter(call -> MEASURING.contains(call.function()))
                .toList();
        if (!measuring.isEmpty()) {
            all.add(new Cheat(
                    "constants instead of "
                            + measuring.stream()
                                    .map(ProgramText.Call::function)
                                    .distinct()
                                    .collect(Collectors.joining(", ")),
                    ways(measuring, known, (call, spelling) -> constant(call, known, spelling)),
                    text.line(measuring.getFirst())));
        }
    }

    /** The solution with something else for these calls: numbers, or pointers where numbers don't fit. */
    private List<String> ways(
            List<ProgramText.Call> calls, CallRecord known, BiFunction<ProgramText.Call, String, String> instead) {
        var ways = new ArrayList<String>();
        for (String spelling : List.of("0x%XU", "((void *)0x%X)")) {
            String way = solution;
            List<ProgramText.Call> backwards = calls.stream()
                    .sorted(Comparator.comparingInt(ProgramText.Call::from).reversed())
                    .toList();
            for (ProgramText.Call call : backwards) {
                String number = spelling.formatted(known.result(call).orElse(0));
                way = way.substring(0, call.from()) + instead.apply(call, number) + way.substring(call.to());
            }
            ways.add(way.contains(COPY) ? "#include <string.h>\n" + way : way);
        }
        return ways;
    }

    private static String nothing(ProgramText.Call call, CallRecord known, String result) {
        return call.alone() && CallRecord.target(call).isEmpty() ? "0" : constant(call, known, result);
    }

    private static String constant(ProgramText.Call call, CallRecord known, String result) {
        List<Integer> bytes = known.written(call);
        if (bytes.isEmpty()) {
            return result;
        }
        String literal = bytes.stream().map("\\%03o"::formatted).collect(Collectors.joining());
        String target = CallRecord.target(call).orElseThrow();
        return COPY + target + ", \"" + literal + "\", " + bytes.size() + "), " + result + ")";
    }

    private static String main(String body, int exitCode) {
        return "#include <stdio.h>\n\nint main(void)\n{\n" + body + "    return " + exitCode + ";\n}\n";
    }

    private static String prints(String output) {
        var lines = new StringBuilder();
        for (int at = 0; at < output.length(); at += LONGEST_PIECE) {
            String piece = output.substring(at, Math.min(output.length(), at + LONGEST_PIECE));
            lines.append("    printf(\"%s\", \"").append(escaped(piece)).append("\");\n");
        }
        return lines.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }
}
