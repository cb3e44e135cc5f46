package dev.pagewalk.minic.watch;

import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.look.Peeker;
import dev.pagewalk.minic.syntax.FormatCheck;
import dev.pagewalk.minic.type.CType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the format that a function of the printf family really gets with the types of the arguments. */
final class FormatWatch {

    /** Which argument is the format. */
    private static final Map<String, Integer> FORMATS = Map.ofEntries(
            Map.entry("printf", 0),
            Map.entry("printf_s", 0),
            Map.entry("_cprintf", 0),
            Map.entry("fprintf", 1),
            Map.entry("fprintf_s", 1),
            Map.entry("sprintf", 1),
            Map.entry("wsprintfA", 1),
            Map.entry("snprintf", 2),
            Map.entry("_snprintf", 2),
            Map.entry("sprintf_s", 2));

    private static final int LONGEST = 2000;

    /** What doesn't fit: the key of the note and its arguments. */
    record Mismatch(String key, List<String> arguments) {}

    private final AddressSpace memory;
    private final Program program;

    FormatWatch(AddressSpace memory, Program program) {
        this.program = program;
        this.memory = memory;
    }

    @Nullable Mismatch of(String function, int[] words, List<CType> types) {
        Integer index = FORMATS.get(function);
        if (index == null || types.size() <= index) {
            return null;
        }
        String format = text(words[index]);
        List<FormatCheck.Conversion> conversions = FormatCheck.conversions(format);
        int given = types.size() - index - 1;
        for (FormatCheck.Conversion conversion : conversions) {
            if (conversion.argument() >= given) {
                return new Mismatch(
                        "formatMissing",
                        List.of(
                                conversion.specification(),
                                Integer.toString(conversion.argument() + 1),
                                Integer.toString(given)));
            }
            CType type = types.get(index + 1 + conversion.argument());
            if (!FormatCheck.fits(conversion, type)) {
                return new Mismatch("formatType", List.of(conversion.specification(), type.toString()));
            }
        }
        return null;
    }

    private String text(int address) {
        Peeker peeker = new Peeker(memory, program);
        StringBuilder text = new StringBuilder();
        try {
            for (int i = 0; i < LONGEST; i++) {
                int octet = peeker.load8(address + i);
                if (octet == 0) {
                    break;
                }
                text.append((char) octet);
            }
        } catch (Peeker.Unreadable e) {
            return ""; // the function itself will meet this page
        }
        return text.toString();
    }
}
