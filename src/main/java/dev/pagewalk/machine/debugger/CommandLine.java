package dev.pagewalk.machine.debugger;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line for the debugger. Numbers are hexadecimal, as in every debugger of Windows; {@code 0n10} is decimal. */
final class CommandLine {

    private static final Pattern DUMP =
            Pattern.compile("\\s*d[bwdc](\\s+[^\\s=(;]+){1,2}\\s*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 200;
    private static final int MOST_ELEMENTS = 0x400;
    private static final int USUAL_BYTES = 0x80;

    private final String command;
    private final List<String> arguments;

    CommandLine(String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.strip()
                .substring(0, Math.min(LONGEST, line.strip().length()))
                .split("\\s+")));
        command = words.removeFirst().toLowerCase(Locale.ROOT);
        arguments = words;
    }

    static boolean isCommand(String line) {
        return line.stripLeading().startsWith("!") || DUMP.matcher(line).matches();
    }

    DebuggerAnswer answer(MachineSnapshot machine) {
        return switch (command) {
            case "!help", "!", "!?" -> arguments(0, 0) ? new HelpAnswer() : usage("!help");
            case "!pte" ->
                arguments(1, 1) ? number(0, va -> PteAnswer.of(machine, new VirtualAddress(va))) : usage("!pte VA");
            case "!pfn" -> arguments(1, 1) ? number(0, frame -> pfn(machine, frame)) : usage("!pfn PFN");
            case "!vad" ->
                switch (arguments.size()) {
                    case 0 -> VadAnswer.all(machine);
                    case 1 -> number(0, va -> VadAnswer.at(machine, new VirtualAddress(va)));
                    default -> usage("!vad [VA]");
                };
            case "!address" ->
                switch (arguments.size()) {
                    case 0 -> AddressAnswer.all(machine);
                    case 1 -> number(0, va -> AddressAnswer.at(machine, new VirtualAddress(va)));
                    default -> usage("!address [VA]");
                };
            case "!heap" -> heap(machine);
            case "!vm" -> arguments(0, 0) ? VmAnswer.of(machine) : usage("!vm");
            case "db", "dw", "dd", "dc" -> dump(machine);
            default -> refused("unknown", command);
        };
    }

    private DebuggerAnswer pfn(MachineSnapshot machine, int frame) {
        int total = machine.system().frames().total();
        boolean known = frame >= 0 && frame < machine.counters().framesTotal() + 0x100;
        return known ? PfnAnswer.of(machine, frame) : refused("frame", "%X".formatted(frame), "%X".formatted(total));
    }

    private DebuggerAnswer heap(MachineSnapshot machine) {
        if (arguments.isEmpty()) {
            return HeapAnswer.of(machine);
        }
        boolean option = List.of("-p", "-a", "-h").contains(arguments.getFirst().toLowerCase(Locale.ROOT));
        int at = option ? 1 : 0;
        return arguments.size() == at + 1
                ? number(at, heap -> HeapBlocksAnswer.of(machine, new VirtualAddress(heap)))
                : usage("!heap | !heap -p HEAP");
    }

    private DebuggerAnswer dump(MachineSnapshot machine) {
        DumpAnswer.Unit unit = switch (command) {
            case "db" -> DumpAnswer.Unit.BYTES;
            case "dw" -> DumpAnswer.Unit.WORDS;
            case "dd" -> DumpAnswer.Unit.DWORDS;
            default -> DumpAnswer.Unit.DWORDS_AND_CHARACTERS;
        };
        return switch (arguments.size()) {
            case 1 -> number(0, va -> DumpAnswer.of(machine, unit, new VirtualAddress(va), USUAL_BYTES / unit.bytes()));
            case 2 -> {
                String length = arguments.get(1).replaceFirst("^[lL]", "");
                Integer elements = parse(length);
                if (elements == null || elements < 1 || elements > MOST_ELEMENTS) {
                    yield refused("length", arguments.get(1), "L%X".formatted(MOST_ELEMENTS));
                }
                yield number(0, va -> DumpAnswer.of(machine, unit, new VirtualAddress(va), elements));
            }
            default -> usage(command + " VA [L8]");
        };
    }

    private boolean arguments(int least, int most) {
        return arguments.size() >= least && arguments.size() <= most;
    }

    private DebuggerAnswer number(int at, IntFunction<DebuggerAnswer> then) {
        Integer value = parse(arguments.get(at));
        return value == null ? refused("number", arguments.get(at)) : then.apply(value);
    }

    /**
     * A 32-bit number: hexadecimal, {@code _} and {@code `} among the digits allowed, or decimal behind 0n; null if it
     * isn't.
     */
    static @Nullable Integer parse(String text) {
        String digits = text.toLowerCase(Locale.ROOT).replaceAll("[_`]", "");
        int radix = digits.startsWith("0n") ? 10 : 16;
        digits = digits.startsWith("0x") || digits.startsWith("0n") ? digits.substring(2) : digits;
        if (digits.isEmpty() || digits.length() > 10 || digits.startsWith("+") || digits.startsWith("-")) {
            return null;
        }
        try {
            return Integer.parseUnsignedInt(digits, radix);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static DebuggerAnswer usage(String usage) {
        return refused("usage", usage);
    }

    private static DebuggerAnswer refused(String key, String... arguments) {
        return new DebuggerAnswer.Refused(Diagnostic.error(SourceSpan.START, "debugger." + key, arguments));
    }
}
