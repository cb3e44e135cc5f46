package dev.pagewalk.minic.look;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.minic.processor.Execution;
import dev.pagewalk.minic.type.CType;
import dev.pagewalk.minic.type.Conversions;
import java.util.Locale;
import java.util.StringJoiner;

/** Writes values as a C programmer would, decoded from memory. */
public final class ValueText {
    private static final int MOST_ELEMENTS = 16;
    private static final int LONGEST_TEXT = 60;
    private static final int DEEPEST = 3;

    private final Peeker memory;

    /** Texts of what lies in memory. */
    public ValueText(Peeker memory) {
        this.memory = memory;
    }

    /** A variable with its value. */
    public FrameView.VariableView view(String name, CType type, int address) {
        return new FrameView.VariableView(name, type.toString(), new VirtualAddress(address), at(type, address));
    }

    /** The object at an address; {@code ?} where memory can't be read. */
    String at(CType type, int address) {
        try {
            return readable(type, address);
        } catch (Peeker.Unreadable e) {
            return "?";
        }
    }

    /** The object at an address. */
    String readable(CType type, int address) {
        return object(type, address, 0);
    }

    private String object(CType type, int address, int depth) {
        return switch (type.plain()) {
            case CType.Array array -> array(array, address, depth);
            case CType.Struct struct -> struct(struct, address, depth);
            case CType.Function _ -> hexadecimal(address);
            case CType.Void _ -> "";
            default -> scalar(type.plain(), memory.load(address, type.size()), depth);
        };
    }

    private String array(CType.Array array, int address, int depth) {
        if (array.of().plain().equals(CType.CHAR) && array.length() > 0) {
            return text(address, Math.min(array.length(), LONGEST_TEXT));
        }
        if (depth >= DEEPEST) {
            return "{...}";
        }
        StringJoiner joiner = new StringJoiner(", ", "{", array.length() > MOST_ELEMENTS ? ", ...}" : "}");
        for (int i = 0; i < Math.min(array.length(), MOST_ELEMENTS); i++) {
            joiner.add(object(array.of(), address + i * array.of().size(), depth + 1));
        }
        return joiner.toString();
    }

    private String struct(CType.Struct struct, int address, int depth) {
        if (depth >= DEEPEST) {
            return "{...}";
        }
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        int n = 0;
        for (CType.Member member : struct.members()) {
            if (n++ == MOST_ELEMENTS) {
                joiner.add("...");
                break;
            }
            joiner.add(member.name() + " = " + object(member.type(), address + member.offset(), depth + 1));
        }
        return joiner.toString();
    }

    /** A number or pointer from its bits. */
    String scalar(CType type, long bits, int depth) {
        if (type instanceof CType.Pointer(CType to)) {
            String text = (int) bits == 0 ? "NULL" : hexadecimal((int) bits);
            if (to.plain().equals(CType.CHAR) && (int) bits != 0 && depth < DEEPEST) {
                try {
                    return text + " " + text((int) bits, LONGEST_TEXT);
                } catch (Peeker.Unreadable e) {
                    return text;
                }
            }
            return text;
        }
        if (type.isFloating()) {
            double value = type.size() == 4 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
            return type.size() == 4 ? Float.toString((float) value) : Double.toString(value);
        }
        long value = Conversions.normalise(type, bits);
        if (type.size() == 1) {
            String character = value >= 32 && value < 127 ? " '" + (char) value + "'" : "";
            return value + character;
        }
        if (type.isUnsigned()) {
            String number = Long.toUnsignedString(value);
            return Long.compareUnsigned(value, 255) > 0
                    ? number + " (0x" + Long.toHexString(value).toUpperCase(Locale.ROOT) + ")"
                    : number;
        }
        return Long.toString(value);
    }

    private String text(int address, int most) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < most; i++) {
            int c = memory.load8(address + i);
            if (c == 0) {
                return text.append('"').toString();
            }
            text.append(
                    switch (c) {
                        case '\n' -> "\\n";
                        case '\t' -> "\\t";
                        case '\r' -> "\\r";
                        case '"' -> "\\\"";
                        case '\\' -> "\\\\";
                        default -> c >= 32 && c < 127 ? String.valueOf((char) c) : "\\x%02X".formatted(c);
                    });
        }
        return text.append("\"...").toString();
    }

    static String hexadecimal(int value) {
        return "0x%08X".formatted(value);
    }

    /** The value that a console line left in the registers. */
    public static String of(Execution.Result result, Peeker memory) {
        ValueText text = new ValueText(memory);
        CType plain = result.type().plain();
        if (plain.isVoid()) {
            return "";
        }
        if (plain instanceof CType.Struct || plain instanceof CType.Array) {
            return text.at(plain, result.word());
        }
        if (plain.isFloating() && plain.size() == 4) {
            return text.scalar(plain, Float.floatToRawIntBits((float) Double.longBitsToDouble(result.wide())), 0);
        }
        return text.scalar(plain, plain.isWide() ? result.wide() : result.word(), 0);
    }
}
