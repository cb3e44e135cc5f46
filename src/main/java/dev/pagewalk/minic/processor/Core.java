package dev.pagewalk.minic.processor;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.InstructionSet;
import dev.pagewalk.minic.code.Opcode;
import dev.pagewalk.minic.code.Operation;
import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.code.StartUp;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The processor's core: registers and the loop that executes instructions.
 *
 * <p>The loop must stay below 8000 bytes of bytecode, or HotSpot won't compile it; so all that is not hot is in
 * {@link WideUnit} and {@link SystemUnit}. An instruction does all that can fault before it changes anything, so that
 * it can be executed again.
 */
final class Core {
    private static final int MIN = Integer.MIN_VALUE;

    private static final byte[] LOCAL_ACCESSES = InstructionSet.localAccesses();

    /**
     * For each operation whether {@link WideUnit} executes it; what isn't in the loop nor there {@link SystemUnit}
     * does.
     */
    private static final boolean[] WIDE = InstructionSet.executedBy(Operation.Unit.WIDE);

    final AddressSpace memory;
    final SystemUnit system;
    final Loops loops = new Loops(this);
    final WideUnit wide;

    int[] r = new int[64];
    long[] w = new long[64];
    int pc;
    int fp;
    int sp;
    /** Instructions: those of the program, then those of the console. */
    int[] code;

    final CodeMap map = new CodeMap();
    NativeFunction[] natives = {};
    String[] nativeNames = {};

    Halt halt = Halt.NONE;

    @Nullable SimulatedException raised;
    /** Where a wild jump went, if {@link #raised} comes from one. */
    int wildTarget;

    boolean wild;
    int exitCode;

    private final Window window;
    /** Instructions left of the budget, while something runs that uses up more than one. */
    int left;

    Core(AddressSpace memory) {
        this.memory = memory;
        this.window = new Window(memory);
        this.system = new SystemUnit(this);
        this.wide = new WideUnit(this);
        this.code = StartUp.code();
        map.load(code.length);
    }

    void needRegisters(int count) {
        if (r.length < count) {
            r = Arrays.copyOf(r, count);
            w = Arrays.copyOf(w, count);
        }
    }

    /** The address of an instruction. */
    int address(int instruction) {
        return map.address(instruction);
    }

    /** The instruction at an address, if one starts there. */
    OptionalInt instruction(int address) {
        return map.instruction(address, code.length);
    }

    /** The instruction at the target of a jump; raises what the processor would if there is none. */
    int target(int address) {
        OptionalInt instruction = instruction(address);
        if (instruction.isEmpty()) {
            wild = true;
            wildTarget = address;
            memory.fetch(address);
            throw new SimulatedException(new ExceptionRecord(ExceptionRecord.ILLEGAL_INSTRUCTION, List.of()));
        }
        return instruction.getAsInt();
    }

    /** Touches each page of a big frame, as _chkstk does, so that the guard page is met in order. */
    void probe(int from, int size) {
        int page = from;
        long left = Integer.toUnsignedLong(size);
        while (left >= 4096) {
            page -= 4096;
            left -= 4096;
            memory.store8(page, memory.load8(page));
        }
        memory.load8(from - size);
    }

    /**
     * Executes instructions until the budget is used up or {@link #halt} says why not. An instruction that raises an
     * exception counts as executed.
     *
     * @param code {@link #code}, or a copy with breakpoints
     * @return how many were executed
     */
    int execute(int[] code, int budget) {
        AddressSpace m = memory;
        Window l = window;
        int[] r = this.r;
        int pc = this.pc;
        int fp = this.fp;
        int sp = this.sp;
        int programWords = map.programWords();
        int left = budget;
        long local = 0;
        int at = pc;
        halt = Halt.NONE;
        try {
            while (left > 0) {
                left--;
                at = pc;
                int operation = code[at];
                local += LOCAL_ACCESSES[operation];
                int a = code[at + 1];
                int b = code[at + 2];
                int c = code[at + 3];
                pc = at + 4;
                switch (operation) {
                    case Opcode.LI -> r[a] = b;
                    case Opcode.LEA -> r[a] = fp + b;
                    case Opcode.MOV -> r[a] = r[b];
                    case Opcode.MOVL -> l.put(fp + a, l.get(fp + b));
                    case Opcode.STK -> l.put(fp + a, b);
                    case Opcode.LDL8S -> r[a] = (byte) m.load8(fp + b);
                    case Opcode.LDL8U -> r[a] = m.load8(fp + b);
                    case Opcode.LDL16S -> r[a] = (short) m.load16(fp + b);
                    case Opcode.LDL16U -> r[a] = m.load16(fp + b);
                    case Opcode.LDL32 -> r[a] = l.get(fp + b);
                    case Opcode.STL8 -> m.store8(fp + b, r[a]);
                    case Opcode.STL16 -> m.store16(fp + b, r[a]);
                    case Opcode.STL32 -> l.put(fp + b, r[a]);
                    case Opcode.LDA8S -> r[a] = (byte) m.load8(b);
                    case Opcode.LDA8U -> r[a] = m.load8(b);
                    case Opcode.LDA16S -> r[a] = (short) m.load16(b);
                    case Opcode.LDA16U -> r[a] = m.load16(b);
                    case Opcode.LDA32 -> r[a] = m.load32(b);
                    case Opcode.STA8 -> m.store8(b, r[a]);
                    case Opcode.STA16 -> m.store16(b, r[a]);
                    case Opcode.STA32 -> m.store32(b, r[a]);
                    case Opcode.LDR8S -> r[a] = (byte) m.load8(r[b] + c);
                    case Opcode.LDR8U -> r[a] = m.load8(r[b] + c);
                    case Opcode.LDR16S -> r[a] = (short) m.load16(r[b] + c);
                    case Opcode.LDR16U -> r[a] = m.load16(r[b] + c);
                    case Opcode.LDR32 -> r[a] = m.load32(r[b] + c);
                    case Opcode.STR8 -> m.store8(r[b] + c, r[a]);
                    case Opcode.STR16 -> m.store16(r[b] + c, r[a]);
                    case Opcode.STR32 -> m.store32(r[b] + c, r[a]);
                    case Opcode.LDX8S -> r[a] = (byte) m.load8(r[b] + r[c]);
                    case Opcode.LDX8U -> r[a] = m.load8(r[b] + r[c]);
                    case Opcode.LDX16S -> r[a] = (short) m.load16(r[b] + (r[c] << 1));
                    case Opcode.LDX16U -> r[a] = m.load16(r[b] + (r[c] << 1));
                    case Opcode.LDX32 -> r[a] = m.load32(r[b] + (r[c] << 2));
                    case Opcode.STX8 -> m.store8(r[b] + r[c], r[a]);
                    case Opcode.STX16 -> m.store16(r[b] + (r[c] << 1), r[a]);
                    case Opcode.STX32 -> m.store32(r[b] + (r[c] << 2), r[a]);
                    case Opcode.LDX32LL -> r[a] = m.load32(l.get(fp + b) + (l.get(fp + c) << 2));
                    case Opcode.STX32LL -> m.store32(l.get(fp + b) + (l.get(fp + c) << 2), r[a]);
                    case Opcode.LDX8ULL -> r[a] = m.load8(l.get(fp + b) + l.get(fp + c));
                    case Opcode.LDX32FL -> r[a] = m.load32(fp + b + (l.get(fp + c) << 2));
                    case Opcode.STX32FL -> m.store32(fp + b + (l.get(fp + c) << 2), r[a]);
                    case Opcode.LDX32AL -> r[a] = m.load32(b + (l.get(fp + c) << 2));
                    case Opcode.STX32AL -> m.store32(b + (l.get(fp + c) << 2), r[a]);
                    case Opcode.ADD -> r[a] = r[b] + r[c];
                    case Opcode.SUB -> r[a] = r[b] - r[c];
                    case Opcode.MUL -> r[a] = r[b] * r[c];
                    case Opcode.AND -> r[a] = r[b] & r[c];
                    case Opcode.OR -> r[a] = r[b] | r[c];
                    case Opcode.XOR -> r[a] = r[b] ^ r[c];
                    case Opcode.SHL -> r[a] = r[b] << r[c];
                    case Opcode.SHR -> r[a] = r[b] >>> r[c];
                    case Opcode.SAR -> r[a] = r[b] >> r[c];
                    case Opcode.DIV -> r[a] = Division.divide(r[b], r[c]);
                    case Opcode.UDIV -> r[a] = Division.divideUnsigned(r[b], r[c]);
                    case Opcode.MOD -> r[a] = Division.remainder(r[b], r[c]);
                    case Opcode.UMOD -> r[a] = Division.remainderUnsigned(r[b], r[c]);
                    case Opcode.ADDK -> r[a] = r[b] + c;
                    case Opcode.MULK -> r[a] = r[b] * c;
                    case Opcode.ANDK -> r[a] = r[b] & c;
                    case Opcode.ORK -> r[a] = r[b] | c;
                    case Opcode.XORK -> r[a] = r[b] ^ c;
                    case Opcode.SHLK -> r[a] = r[b] << c;
                    case Opcode.SHRK -> r[a] = r[b] >>> c;
                    case Opcode.SARK -> r[a] = r[b] >> c;
                    case Opcode.ADDRL -> r[a] = r[b] + l.get(fp + c);
                    case Opcode.SUBRL -> r[a] = r[b] - l.get(fp + c);
                    case Opcode.MULRL -> r[a] = r[b] * l.get(fp + c);
                    case Opcode.ANDRL -> r[a] = r[b] & l.get(fp + c);
                    case Opcode.ORRL -> r[a] = r[b] | l.get(fp + c);
                    case Opcode.XORRL -> r[a] = r[b] ^ l.get(fp + c);
                    case Opcode.ADDLK -> r[a] = l.get(fp + b) + c;
                    case Opcode.MULLK -> r[a] = l.get(fp + b) * c;
                    case Opcode.ANDLK -> r[a] = l.get(fp + b) & c;
                    case Opcode.ORLK -> r[a] = l.get(fp + b) | c;
                    case Opcode.XORLK -> r[a] = l.get(fp + b) ^ c;
                    case Opcode.SHLLK -> r[a] = l.get(fp + b) << c;
                    case Opcode.SHRLK -> r[a] = l.get(fp + b) >>> c;
                    case Opcode.SARLK -> r[a] = l.get(fp + b) >> c;
                    case Opcode.ADDLL -> r[a] = l.get(fp + b) + l.get(fp + c);
                    case Opcode.SUBLL -> r[a] = l.get(fp + b) - l.get(fp + c);
                    case Opcode.MULLL -> r[a] = l.get(fp + b) * l.get(fp + c);
                    case Opcode.ANDLL -> r[a] = l.get(fp + b) & l.get(fp + c);
                    case Opcode.ORLL -> r[a] = l.get(fp + b) | l.get(fp + c);
                    case Opcode.XORLL -> r[a] = l.get(fp + b) ^ l.get(fp + c);
                    case Opcode.ADDTOL -> l.put(fp + a, l.get(fp + a) + r[b]);
                    case Opcode.SUBTOL -> l.put(fp + a, l.get(fp + a) - r[b]);
                    case Opcode.MULTOL -> l.put(fp + a, l.get(fp + a) * r[b]);
                    case Opcode.ANDTOL -> l.put(fp + a, l.get(fp + a) & r[b]);
                    case Opcode.ORTOL -> l.put(fp + a, l.get(fp + a) | r[b]);
                    case Opcode.XORTOL -> l.put(fp + a, l.get(fp + a) ^ r[b]);
                    case Opcode.ADDTOLK -> l.put(fp + a, l.get(fp + a) + b);
                    case Opcode.ANDTOLK -> l.put(fp + a, l.get(fp + a) & b);
                    case Opcode.ORTOLK -> l.put(fp + a, l.get(fp + a) | b);
                    case Opcode.XORTOLK -> l.put(fp + a, l.get(fp + a) ^ b);
                    case Opcode.SHLTOLK -> l.put(fp + a, l.get(fp + a) << b);
                    case Opcode.SHRTOLK -> l.put(fp + a, l.get(fp + a) >>> b);
                    case Opcode.SARTOLK -> l.put(fp + a, l.get(fp + a) >> b);
                    case Opcode.NEG -> r[a] = -r[b];
                    case Opcode.COM -> r[a] = ~r[b];
                    case Opcode.SX8 -> r[a] = (byte) r[b];
                    case Opcode.ZX8 -> r[a] = r[b] & 0xFF;
                    case Opcode.SX16 -> r[a] = (short) r[b];
                    case Opcode.ZX16 -> r[a] = r[b] & 0xFFFF;
                    case Opcode.SETEQ -> r[a] = r[b] == r[c] ? 1 : 0;
                    case Opcode.SETNE -> r[a] = r[b] != r[c] ? 1 : 0;
                    case Opcode.SETLT -> r[a] = r[b] < r[c] ? 1 : 0;
                    case Opcode.SETLE -> r[a] = r[b] <= r[c] ? 1 : 0;
                    case Opcode.SETGT -> r[a] = r[b] > r[c] ? 1 : 0;
                    case Opcode.SETGE -> r[a] = r[b] >= r[c] ? 1 : 0;
                    case Opcode.SETULT -> r[a] = r[b] + MIN < r[c] + MIN ? 1 : 0;
                    case Opcode.SETULE -> r[a] = r[b] + MIN <= r[c] + MIN ? 1 : 0;
                    case Opcode.SETUGT -> r[a] = r[b] + MIN > r[c] + MIN ? 1 : 0;
                    case Opcode.SETUGE -> r[a] = r[b] + MIN >= r[c] + MIN ? 1 : 0;
                    case Opcode.SETEQK -> r[a] = r[b] == c ? 1 : 0;
                    case Opcode.SETNEK -> r[a] = r[b] != c ? 1 : 0;
                    case Opcode.SETLTK -> r[a] = r[b] < c ? 1 : 0;
                    case Opcode.SETLEK -> r[a] = r[b] <= c ? 1 : 0;
                    case Opcode.SETGTK -> r[a] = r[b] > c ? 1 : 0;
                    case Opcode.SETGEK -> r[a] = r[b] >= c ? 1 : 0;
                    case Opcode.SETULTK -> r[a] = r[b] + MIN < c + MIN ? 1 : 0;
                    case Opcode.SETULEK -> r[a] = r[b] + MIN <= c + MIN ? 1 : 0;
                    case Opcode.SETUGTK -> r[a] = r[b] + MIN > c + MIN ? 1 : 0;
                    case Opcode.SETUGEK -> r[a] = r[b] + MIN >= c + MIN ? 1 : 0;
                    case Opcode.BEQ -> pc = r[a] == r[b] ? c : pc;
                    case Opcode.BNE -> pc = r[a] != r[b] ? c : pc;
                    case Opcode.BLT -> pc = r[a] < r[b] ? c : pc;
                    case Opcode.BLE -> pc = r[a] <= r[b] ? c : pc;
                    case Opcode.BGT -> pc = r[a] > r[b] ? c : pc;
                    case Opcode.BGE -> pc = r[a] >= r[b] ? c : pc;
                    case Opcode.BULT -> pc = r[a] + MIN < r[b] + MIN ? c : pc;
                    case Opcode.BULE -> pc = r[a] + MIN <= r[b] + MIN ? c : pc;
                    case Opcode.BUGT -> pc = r[a] + MIN > r[b] + MIN ? c : pc;
                    case Opcode.BUGE -> pc = r[a] + MIN >= r[b] + MIN ? c : pc;
                    case Opcode.BEQK -> pc = r[a] == b ? c : pc;
                    case Opcode.BNEK -> pc = r[a] != b ? c : pc;
                    case Opcode.BLTK -> pc = r[a] < b ? c : pc;
                    case Opcode.BLEK -> pc = r[a] <= b ? c : pc;
                    case Opcode.BGTK -> pc = r[a] > b ? c : pc;
                    case Opcode.BGEK -> pc = r[a] >= b ? c : pc;
                    case Opcode.BULTK -> pc = r[a] + MIN < b + MIN ? c : pc;
                    case Opcode.BULEK -> pc = r[a] + MIN <= b + MIN ? c : pc;
                    case Opcode.BUGTK -> pc = r[a] + MIN > b + MIN ? c : pc;
                    case Opcode.BUGEK -> pc = r[a] + MIN >= b + MIN ? c : pc;
                    case Opcode.BEQLK -> pc = l.get(fp + a) == b ? c : pc;
                    case Opcode.BNELK -> pc = l.get(fp + a) != b ? c : pc;
                    case Opcode.BLTLK -> pc = l.get(fp + a) < b ? c : pc;
                    case Opcode.BLELK -> pc = l.get(fp + a) <= b ? c : pc;
                    case Opcode.BGTLK -> pc = l.get(fp + a) > b ? c : pc;
                    case Opcode.BGELK -> pc = l.get(fp + a) >= b ? c : pc;
                    case Opcode.BULTLK -> pc = l.get(fp + a) + MIN < b + MIN ? c : pc;
                    case Opcode.BULELK -> pc = l.get(fp + a) + MIN <= b + MIN ? c : pc;
                    case Opcode.BUGTLK -> pc = l.get(fp + a) + MIN > b + MIN ? c : pc;
                    case Opcode.BUGELK -> pc = l.get(fp + a) + MIN >= b + MIN ? c : pc;
                    case Opcode.BEQLL -> pc = l.get(fp + a) == l.get(fp + b) ? c : pc;
                    case Opcode.BNELL -> pc = l.get(fp + a) != l.get(fp + b) ? c : pc;
                    case Opcode.BLTLL -> pc = l.get(fp + a) < l.get(fp + b) ? c : pc;
                    case Opcode.BLELL -> pc = l.get(fp + a) <= l.get(fp + b) ? c : pc;
                    case Opcode.BGTLL -> pc = l.get(fp + a) > l.get(fp + b) ? c : pc;
                    case Opcode.BGELL -> pc = l.get(fp + a) >= l.get(fp + b) ? c : pc;
                    case Opcode.BULTLL -> pc = l.get(fp + a) + MIN < l.get(fp + b) + MIN ? c : pc;
                    case Opcode.BULELL -> pc = l.get(fp + a) + MIN <= l.get(fp + b) + MIN ? c : pc;
                    case Opcode.JMP -> pc = a;
                    case Opcode.CALL -> {
                        m.store32(sp - 4, address(pc));
                        sp -= 4;
                        pc = a;
                    }
                    case Opcode.CALLR -> {
                        int target = target(r[a]);
                        m.store32(sp - 4, address(pc));
                        sp -= 4;
                        pc = target;
                    }
                    case Opcode.RET -> {
                        int back = m.load32(fp + 4);
                        int outer = m.load32(fp);
                        sp = fp + 8;
                        fp = outer;
                        pc = back - Program.TEXT >>> 2;
                        if ((back & 15) != 0 || pc >= programWords) {
                            pc = target(back);
                        }
                    }
                    case Opcode.ENTER -> {
                        m.store32(sp - 4, fp);
                        if (a >= 4096) {
                            probe(sp - 4, a);
                        }
                        fp = sp - 4;
                        sp = fp - a;
                    }
                    case Opcode.ADDSP -> sp += a;
                    case Opcode.PUSH -> {
                        m.store32(sp - 4, r[a]);
                        sp -= 4;
                    }
                    case Opcode.PUSHK -> {
                        m.store32(sp - 4, a);
                        sp -= 4;
                    }
                    case Opcode.PUSHL -> {
                        m.store32(sp - 4, l.get(fp + a));
                        sp -= 4;
                    }
                    case Opcode.PUSHLEA -> {
                        m.store32(sp - 4, fp + a);
                        sp -= 4;
                    }
                    default -> {
                        if (WIDE[operation]) {
                            wide.execute(operation, a, b, c, fp);
                        } else {
                            this.pc = pc;
                            this.fp = fp;
                            this.sp = sp;
                            this.left = left;
                            system.execute(operation, a, b);
                            left = this.left;
                            pc = this.pc;
                            fp = this.fp;
                            sp = this.sp;
                            if (halt != Halt.NONE) {
                                if (halt == Halt.BREAK) {
                                    left++;
                                    pc = at;
                                }
                                this.pc = pc;
                                l.count(local);
                                return budget - left;
                            }
                        }
                    }
                }
            }
        } catch (SimulatedException exception) {
            raised = exception;
            halt = Halt.EXCEPTION;
            pc = at;
        }
        this.pc = pc;
        this.fp = fp;
        this.sp = sp;
        l.count(local);
        return budget - left;
    }
}
