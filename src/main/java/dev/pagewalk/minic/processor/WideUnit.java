package dev.pagewalk.minic.processor;

import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.Opcode;
import dev.pagewalk.minic.type.Conversions;
import java.util.List;

/** Executes instructions on 64-bit integers, floating-point numbers and blocks of memory. */
final class WideUnit {
    private static final int PART = 65_536;

    private final Core core;

    WideUnit(Core core) {
        this.core = core;
    }

    private double get(int register) {
        return Double.longBitsToDouble(core.w[register]);
    }

    private void set(int register, double value) {
        core.w[register] = Double.doubleToRawLongBits(value);
    }

    private static long widened(int floatBits) {
        return Double.doubleToRawLongBits(Float.intBitsToFloat(floatBits));
    }

    private static int single(long doubleBits) {
        return Float.floatToRawIntBits((float) Double.longBitsToDouble(doubleBits));
    }

    private static SimulatedException arithmetic(int code) {
        return new SimulatedException(new ExceptionRecord(code, List.of()));
    }

    private static long divide(long a, long b) {
        if (b == 0) {
            throw arithmetic(ExceptionRecord.INTEGER_DIVIDE_BY_ZERO);
        }
        if (b == -1 && a == Long.MIN_VALUE) {
            throw arithmetic(ExceptionRecord.INTEGER_OVERFLOW);
        }
        return a / b;
    }

    private static long divideUnsigned(long a, long b) {
        if (b == 0) {
            throw arithmetic(ExceptionRecord.INTEGER_DIVIDE_BY_ZERO);
        }
        return Long.divideUnsigned(a, b);
    }

    void execute(int operation, int a, int b, int c, int fp) {
        AddressSpace m = core.memory;
        int[] r = core.r;
        long[] w = core.w;
        switch (operation) {
            case Opcode.LDL64 -> w[a] = m.load64(fp + b);
            case Opcode.LDLF -> w[a] = widened(m.load32(fp + b));
            case Opcode.STL64 -> m.store64(fp + b, w[a]);
            case Opcode.STLF -> m.store32(fp + b, single(w[a]));
            case Opcode.LDA64 -> w[a] = m.load64(b);
            case Opcode.LDAF -> w[a] = widened(m.load32(b));
            case Opcode.STA64 -> m.store64(b, w[a]);
            case Opcode.STAF -> m.store32(b, single(w[a]));
            case Opcode.LDR64 -> w[a] = m.load64(r[b] + c);
            case Opcode.LDRF -> w[a] = widened(m.load32(r[b] + c));
            case Opcode.STR64 -> m.store64(r[b] + c, w[a]);
            case Opcode.STRF -> m.store32(r[b] + c, single(w[a]));
            case Opcode.LIW -> w[a] = (long) c << 32 | b & 0xFFFFFFFFL;
            case Opcode.MOVW -> w[a] = w[b];
            case Opcode.WADD -> w[a] = w[b] + w[c];
            case Opcode.WSUB -> w[a] = w[b] - w[c];
            case Opcode.WMUL -> w[a] = w[b] * w[c];
            case Opcode.WAND -> w[a] = w[b] & w[c];
            case Opcode.WOR -> w[a] = w[b] | w[c];
            case Opcode.WXOR -> w[a] = w[b] ^ w[c];
            case Opcode.WDIV -> w[a] = divide(w[b], w[c]);
            case Opcode.WMOD -> w[a] = w[c] == -1 && w[b] != Long.MIN_VALUE ? 0 : w[b] - divide(w[b], w[c]) * w[c];
            case Opcode.WUDIV -> w[a] = divideUnsigned(w[b], w[c]);
            case Opcode.WUMOD -> w[a] = w[b] - divideUnsigned(w[b], w[c]) * w[c];
            case Opcode.WSHL -> w[a] = w[b] << (r[c] & 63);
            case Opcode.WSHR -> w[a] = w[b] >>> (r[c] & 63);
            case Opcode.WSAR -> w[a] = w[b] >> (r[c] & 63);
            case Opcode.WNEG -> w[a] = -w[b];
            case Opcode.WCOM -> w[a] = ~w[b];
            case Opcode.DADD -> set(a, get(b) + get(c));
            case Opcode.FADD -> set(a, (float) (get(b) + get(c)));
            case Opcode.DSUB -> set(a, get(b) - get(c));
            case Opcode.FSUB -> set(a, (float) (get(b) - get(c)));
            case Opcode.DMUL -> set(a, get(b) * get(c));
            case Opcode.FMUL -> set(a, (float) (get(b) * get(c)));
            case Opcode.DDIV -> set(a, get(b) / get(c));
            case Opcode.FDIV -> set(a, (float) (get(b) / get(c)));
            case Opcode.DNEG -> set(a, -get(b));
            case Opcode.WSETEQ -> r[a] = w[b] == w[c] ? 1 : 0;
            case Opcode.WSETNE -> r[a] = w[b] != w[c] ? 1 : 0;
            case Opcode.WSETLT -> r[a] = w[b] < w[c] ? 1 : 0;
            case Opcode.WSETLE -> r[a] = w[b] <= w[c] ? 1 : 0;
            case Opcode.WSETGT -> r[a] = w[b] > w[c] ? 1 : 0;
            case Opcode.WSETGE -> r[a] = w[b] >= w[c] ? 1 : 0;
            case Opcode.WSETULT -> r[a] = Long.compareUnsigned(w[b], w[c]) < 0 ? 1 : 0;
            case Opcode.WSETULE -> r[a] = Long.compareUnsigned(w[b], w[c]) <= 0 ? 1 : 0;
            case Opcode.WSETUGT -> r[a] = Long.compareUnsigned(w[b], w[c]) > 0 ? 1 : 0;
            case Opcode.WSETUGE -> r[a] = Long.compareUnsigned(w[b], w[c]) >= 0 ? 1 : 0;
            case Opcode.DSETEQ -> r[a] = get(b) == get(c) ? 1 : 0;
            case Opcode.DSETNE -> r[a] = get(b) != get(c) ? 1 : 0;
            case Opcode.DSETLT -> r[a] = get(b) < get(c) ? 1 : 0;
            case Opcode.DSETLE -> r[a] = get(b) <= get(c) ? 1 : 0;
            case Opcode.DSETGT -> r[a] = get(b) > get(c) ? 1 : 0;
            case Opcode.DSETGE -> r[a] = get(b) >= get(c) ? 1 : 0;
            case Opcode.IW -> w[a] = r[b];
            case Opcode.UW -> w[a] = r[b] & 0xFFFFFFFFL;
            case Opcode.WI -> r[a] = (int) w[b];
            case Opcode.ID -> set(a, r[b]);
            case Opcode.UD -> set(a, r[b] & 0xFFFFFFFFL);
            case Opcode.WD -> set(a, w[b]);
            case Opcode.UWD -> set(a, Conversions.fromUnsigned(w[b]));
            case Opcode.DI -> r[a] = Conversions.toInt(get(b));
            case Opcode.DW -> w[a] = Conversions.toLong(get(b));
            case Opcode.DUW -> w[a] = Conversions.toUnsignedLong(get(b));
            case Opcode.DF -> set(a, (float) get(b));
            case Opcode.FBITS -> r[a] = single(w[b]);
            case Opcode.COPY -> copy(r[b], r[a], c);
            case Opcode.ZERO -> zero(fp + a, b);
            default -> throw arithmetic(ExceptionRecord.ILLEGAL_INSTRUCTION);
        }
    }

    /** Copies in parts, so that a huge struct costs the host nothing before it faults. */
    void copy(int from, int to, int size) {
        for (int done = 0; done < size; done += PART) {
            core.memory.write(to + done, core.memory.read(from + done, Math.min(PART, size - done)));
        }
    }

    private void zero(int address, int size) {
        for (int done = 0; done < size; done += PART) {
            core.memory.write(address + done, new byte[Math.min(PART, size - done)]);
        }
    }
}
