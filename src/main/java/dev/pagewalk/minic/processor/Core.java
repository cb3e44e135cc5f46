package dev.pagewalk.minic.processor;

import dev.pagewalk.abi.NativeFunction;
import dev.pagewalk.event.ExceptionRecord;
import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.Opcode;
import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.code.StartUp;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The processor's core: registers and the loop that executes instructions.
 *
 * <p>The loop must stay below 8000 bytes of bytecode, or HotSpot won't compile it; so all that is not hot is in
 * {@link WideUnit} and {@link SystemUnit}. An instruction does all that can fault before it changes anything, so that it can
 * be executed again.
 */
public final class Core {
    private static final int MIN = Integer.MIN_VALUE;

    static final VarHandle INT_BYTES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** For each operation, how often it uses {@link #get} and {@link #put}. */
    private static final String LOCAL_ACCESSES =
            "00002100001001000000000000000000000000222111100000000000000000000011111111111111"
                    + "22222222222222222220000000000000000000000000000000000000000000000111111111122222"
                    + "22200000000100000000000000000000000000000000000000000000000000000000000000000000"
                    + "000000000000000000000";

    private static final byte[] ACCESSES = accesses();

    /** Why {@link #execute} came back before its budget was used up. */
    public enum Halt {
        NONE,
        /** An exception was raised: {@link #raised}. */
        EXCEPTION,
        /** A {@link Opcode#BREAK} is next. */
        BREAK,
        /** The program ended with {@link #exitCode}. */
        EXIT,
        /** A console line is done. */
        DONE,
        /** Too much output. */
        OUTPUT
    }

    public final AddressSpace memory;
    final SystemUnit system;
    final Loops loops = new Loops(this);
    final WideUnit wide;

    public int[] r = new int[64];
    public long[] w = new long[64];
    public int pc;
    public int fp;
    public int sp;
    /** Instructions: those of the program, then those of the console. */
    public int[] code;

    int programWords;
    int consoleAddress;
    NativeFunction[] natives = {};
    String[] nativeNames = {};

    public Halt halt = Halt.NONE;

    @Nullable SimulatedException raised;
    /** Where a wild jump went, if {@link #raised} comes from one. */
    int wildTarget;

    boolean wild;
    int exitCode;

    /** The page of the stack in which the current locals lie, while the TLB knows it as writable. */
    private byte[] window = {};

    private int windowPage = -1;
    private int windowChanges;
    private long outside;
    /** Instructions left of the budget, while something runs that uses up more than one. */
    int left;

    Core(AddressSpace memory) {
        this.memory = memory;
        this.system = new SystemUnit(this);
        this.wide = new WideUnit(this);
        this.code = StartUp.code();
        this.programWords = code.length;
    }

    private static byte[] accesses() {
        byte[] table = new byte[Opcode.COUNT];
        for (int i = 0; i < Opcode.COUNT; i++) {
            table[i] = (byte) (LOCAL_ACCESSES.charAt(i) - '0');
        }
        return table;
    }

    /** How often an operation accesses locals through the window. */
    static int localAccesses(int operation) {
        return ACCESSES[operation];
    }

    /** Loads a 32-bit local. */
    private int get(int address) {
        int offset = address & 4095;
        if (address >>> 12 == windowPage && windowChanges == memory.changes() && offset <= 4092) {
            return (int) INT_BYTES.get(window, offset);
        }
        return getOutside(address);
    }

    /** Stores a 32-bit local. */
    private void put(int address, int value) {
        int offset = address & 4095;
        if (address >>> 12 == windowPage && windowChanges == memory.changes() && offset <= 4092) {
            INT_BYTES.set(window, offset, value);
        } else {
            putOutside(address, value);
        }
    }

    private int getOutside(int address) {
        outside++;
        int value = memory.load32(address);
        moveWindow(address);
        return value;
    }

    private void putOutside(int address, int value) {
        outside++;
        memory.store32(address, value);
        moveWindow(address);
    }

    private void moveWindow(int address) {
        byte[] bytes = memory.window(address);
        windowPage = bytes == null ? -1 : address >>> 12;
        if (bytes != null) {
            window = bytes;
            windowChanges = memory.changes();
        }
    }

    void needRegisters(int count) {
        if (r.length < count) {
            r = Arrays.copyOf(r, count);
            w = Arrays.copyOf(w, count);
        }
    }

    /** The address of an instruction. */
    int address(int instruction) {
        return instruction < programWords
                ? Program.TEXT + (instruction << 2)
                : consoleAddress + (instruction - programWords << 2);
    }

    /** The instruction at an address; -1 if none starts there. */
    public int instruction(int address) {
        int word = address - Program.TEXT >>> 2;
        if (word >= programWords) {
            word = programWords + (address - consoleAddress >>> 2);
            if (consoleAddress == 0 || word < programWords || word >= code.length) {
                return -1;
            }
        }
        return (address & 15) == (word < programWords ? Program.TEXT & 15 : consoleAddress & 15) ? word : -1;
    }

    /** The instruction at the target of a jump; raises what the processor would if there is none. */
    int target(int address) {
        int instruction = instruction(address);
        if (instruction < 0) {
            wild = true;
            wildTarget = address;
            memory.fetch(address);
            throw new SimulatedException(new ExceptionRecord(ExceptionRecord.ILLEGAL_INSTRUCTION, List.of()));
        }
        return instruction;
    }

    private static SimulatedException arithmetic(int code) {
        return new SimulatedException(new ExceptionRecord(code, List.of()));
    }

    static int divide(int a, int b) {
        if (b == 0) {
            throw arithmetic(ExceptionRecord.INTEGER_DIVIDE_BY_ZERO);
        }
        if (b == -1 && a == MIN) {
            throw arithmetic(ExceptionRecord.INTEGER_OVERFLOW);
        }
        return a / b;
    }

    static int remainder(int a, int b) {
        return b == -1 && a != MIN ? 0 : a - divide(a, b) * b;
    }

    static int divideUnsigned(int a, int b) {
        if (b == 0) {
            throw arithmetic(ExceptionRecord.INTEGER_DIVIDE_BY_ZERO);
        }
        return Integer.divideUnsigned(a, b);
    }

    static int remainderUnsigned(int a, int b) {
        return a - divideUnsigned(a, b) * b;
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
    public int execute(int[] code, int budget) {
        AddressSpace m = memory;
        int[] r = this.r;
        int pc = this.pc;
        int fp = this.fp;
        int sp = this.sp;
        int programWords = this.programWords;
        int left = budget;
        long local = 0;
        int at = pc;
        halt = Halt.NONE;
        try {
            while (left > 0) {
                left--;
                at = pc;
                int operation = code[at];
                local += ACCESSES[operation];
                int a = code[at + 1];
                int b = code[at + 2];
                int c = code[at + 3];
                pc = at + 4;
                switch (operation) {
                    case Opcode.LI -> r[a] = b;
                    case Opcode.LEA -> r[a] = fp + b;
                    case Opcode.MOV -> r[a] = r[b];
                    case Opcode.MOVL -> put(fp + a, get(fp + b));
                    case Opcode.STK -> put(fp + a, b);
                    case Opcode.LDL8S -> r[a] = (byte) m.load8(fp + b);
                    case Opcode.LDL8U -> r[a] = m.load8(fp + b);
                    case Opcode.LDL16S -> r[a] = (short) m.load16(fp + b);
                    case Opcode.LDL16U -> r[a] = m.load16(fp + b);
                    case Opcode.LDL32 -> r[a] = get(fp + b);
                    case Opcode.STL8 -> m.store8(fp + b, r[a]);
                    case Opcode.STL16 -> m.store16(fp + b, r[a]);
                    case Opcode.STL32 -> put(fp + b, r[a]);
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
                    case Opcode.LDX32LL -> r[a] = m.load32(get(fp + b) + (get(fp + c) << 2));
                    case Opcode.STX32LL -> m.store32(get(fp + b) + (get(fp + c) << 2), r[a]);
                    case Opcode.LDX8ULL -> r[a] = m.load8(get(fp + b) + get(fp + c));
                    case Opcode.LDX32FL -> r[a] = m.load32(fp + b + (get(fp + c) << 2));
                    case Opcode.STX32FL -> m.store32(fp + b + (get(fp + c) << 2), r[a]);
                    case Opcode.LDX32AL -> r[a] = m.load32(b + (get(fp + c) << 2));
                    case Opcode.STX32AL -> m.store32(b + (get(fp + c) << 2), r[a]);
                    case Opcode.ADD -> r[a] = r[b] + r[c];
                    case Opcode.SUB -> r[a] = r[b] - r[c];
                    case Opcode.MUL -> r[a] = r[b] * r[c];
                    case Opcode.AND -> r[a] = r[b] & r[c];
                    case Opcode.OR -> r[a] = r[b] | r[c];
                    case Opcode.XOR -> r[a] = r[b] ^ r[c];
                    case Opcode.SHL -> r[a] = r[b] << r[c];
                    case Opcode.SHR -> r[a] = r[b] >>> r[c];
                    case Opcode.SAR -> r[a] = r[b] >> r[c];
                    case Opcode.DIV -> r[a] = divide(r[b], r[c]);
                    case Opcode.UDIV -> r[a] = divideUnsigned(r[b], r[c]);
                    case Opcode.MOD -> r[a] = remainder(r[b], r[c]);
                    case Opcode.UMOD -> r[a] = remainderUnsigned(r[b], r[c]);
                    case Opcode.ADDK -> r[a] = r[b] + c;
                    case Opcode.MULK -> r[a] = r[b] * c;
                    case Opcode.ANDK -> r[a] = r[b] & c;
                    case Opcode.ORK -> r[a] = r[b] | c;
                    case Opcode.XORK -> r[a] = r[b] ^ c;
                    case Opcode.SHLK -> r[a] = r[b] << c;
                    case Opcode.SHRK -> r[a] = r[b] >>> c;
                    case Opcode.SARK -> r[a] = r[b] >> c;
                    case Opcode.ADDRL -> r[a] = r[b] + get(fp + c);
                    case Opcode.SUBRL -> r[a] = r[b] - get(fp + c);
                    case Opcode.MULRL -> r[a] = r[b] * get(fp + c);
                    case Opcode.ANDRL -> r[a] = r[b] & get(fp + c);
                    case Opcode.ORRL -> r[a] = r[b] | get(fp + c);
                    case Opcode.XORRL -> r[a] = r[b] ^ get(fp + c);
                    case Opcode.ADDLK -> r[a] = get(fp + b) + c;
                    case Opcode.MULLK -> r[a] = get(fp + b) * c;
                    case Opcode.ANDLK -> r[a] = get(fp + b) & c;
                    case Opcode.ORLK -> r[a] = get(fp + b) | c;
                    case Opcode.XORLK -> r[a] = get(fp + b) ^ c;
                    case Opcode.SHLLK -> r[a] = get(fp + b) << c;
                    case Opcode.SHRLK -> r[a] = get(fp + b) >>> c;
                    case Opcode.SARLK -> r[a] = get(fp + b) >> c;
                    case Opcode.ADDLL -> r[a] = get(fp + b) + get(fp + c);
                    case Opcode.SUBLL -> r[a] = get(fp + b) - get(fp + c);
                    case Opcode.MULLL -> r[a] = get(fp + b) * get(fp + c);
                    case Opcode.ANDLL -> r[a] = get(fp + b) & get(fp + c);
                    case Opcode.ORLL -> r[a] = get(fp + b) | get(fp + c);
                    case Opcode.XORLL -> r[a] = get(fp + b) ^ get(fp + c);
                    case Opcode.ADDTOL -> put(fp + a, get(fp + a) + r[b]);
                    case Opcode.SUBTOL -> put(fp + a, get(fp + a) - r[b]);
                    case Opcode.MULTOL -> put(fp + a, get(fp + a) * r[b]);
                    case Opcode.ANDTOL -> put(fp + a, get(fp + a) & r[b]);
                    case Opcode.ORTOL -> put(fp + a, get(fp + a) | r[b]);
                    case Opcode.XORTOL -> put(fp + a, get(fp + a) ^ r[b]);
                    case Opcode.ADDTOLK -> put(fp + a, get(fp + a) + b);
                    case Opcode.ANDTOLK -> put(fp + a, get(fp + a) & b);
                    case Opcode.ORTOLK -> put(fp + a, get(fp + a) | b);
                    case Opcode.XORTOLK -> put(fp + a, get(fp + a) ^ b);
                    case Opcode.SHLTOLK -> put(fp + a, get(fp + a) << b);
                    case Opcode.SHRTOLK -> put(fp + a, get(fp + a) >>> b);
                    case Opcode.SARTOLK -> put(fp + a, get(fp + a) >> b);
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
                    case Opcode.BEQ -> {
                        if (r[a] == r[b]) {
                            pc = c;
                        }
                    }
                    case Opcode.BNE -> {
                        if (r[a] != r[b]) {
                            pc = c;
                        }
                    }
                    case Opcode.BLT -> {
                        if (r[a] < r[b]) {
                            pc = c;
                        }
                    }
                    case Opcode.BLE -> {
                        if (r[a] <= r[b]) {
                            pc = c;
                        }
                    }
                    case Opcode.BGT -> {
                        if (r[a] > r[b]) {
                            pc = c;
                        }
                    }
                    case Opcode.BGE -> {
                        if (r[a] >= r[b]) {
                            pc = c;
                        }
                    }
                    case Opcode.BULT -> {
                        if (r[a] + MIN < r[b] + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BULE -> {
                        if (r[a] + MIN <= r[b] + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BUGT -> {
                        if (r[a] + MIN > r[b] + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BUGE -> {
                        if (r[a] + MIN >= r[b] + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BEQK -> {
                        if (r[a] == b) {
                            pc = c;
                        }
                    }
                    case Opcode.BNEK -> {
                        if (r[a] != b) {
                            pc = c;
                        }
                    }
                    case Opcode.BLTK -> {
                        if (r[a] < b) {
                            pc = c;
                        }
                    }
                    case Opcode.BLEK -> {
                        if (r[a] <= b) {
                            pc = c;
                        }
                    }
                    case Opcode.BGTK -> {
                        if (r[a] > b) {
                            pc = c;
                        }
                    }
                    case Opcode.BGEK -> {
                        if (r[a] >= b) {
                            pc = c;
                        }
                    }
                    case Opcode.BULTK -> {
                        if (r[a] + MIN < b + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BULEK -> {
                        if (r[a] + MIN <= b + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BUGTK -> {
                        if (r[a] + MIN > b + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BUGEK -> {
                        if (r[a] + MIN >= b + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BEQLK -> {
                        if (get(fp + a) == b) {
                            pc = c;
                        }
                    }
                    case Opcode.BNELK -> {
                        if (get(fp + a) != b) {
                            pc = c;
                        }
                    }
                    case Opcode.BLTLK -> {
                        if (get(fp + a) < b) {
                            pc = c;
                        }
                    }
                    case Opcode.BLELK -> {
                        if (get(fp + a) <= b) {
                            pc = c;
                        }
                    }
                    case Opcode.BGTLK -> {
                        if (get(fp + a) > b) {
                            pc = c;
                        }
                    }
                    case Opcode.BGELK -> {
                        if (get(fp + a) >= b) {
                            pc = c;
                        }
                    }
                    case Opcode.BULTLK -> {
                        if (get(fp + a) + MIN < b + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BULELK -> {
                        if (get(fp + a) + MIN <= b + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BUGTLK -> {
                        if (get(fp + a) + MIN > b + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BUGELK -> {
                        if (get(fp + a) + MIN >= b + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BEQLL -> {
                        if (get(fp + a) == get(fp + b)) {
                            pc = c;
                        }
                    }
                    case Opcode.BNELL -> {
                        if (get(fp + a) != get(fp + b)) {
                            pc = c;
                        }
                    }
                    case Opcode.BLTLL -> {
                        if (get(fp + a) < get(fp + b)) {
                            pc = c;
                        }
                    }
                    case Opcode.BLELL -> {
                        if (get(fp + a) <= get(fp + b)) {
                            pc = c;
                        }
                    }
                    case Opcode.BGTLL -> {
                        if (get(fp + a) > get(fp + b)) {
                            pc = c;
                        }
                    }
                    case Opcode.BGELL -> {
                        if (get(fp + a) >= get(fp + b)) {
                            pc = c;
                        }
                    }
                    case Opcode.BULTLL -> {
                        if (get(fp + a) + MIN < get(fp + b) + MIN) {
                            pc = c;
                        }
                    }
                    case Opcode.BULELL -> {
                        if (get(fp + a) + MIN <= get(fp + b) + MIN) {
                            pc = c;
                        }
                    }
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
                        m.store32(sp - 4, get(fp + a));
                        sp -= 4;
                    }
                    case Opcode.PUSHLEA -> {
                        m.store32(sp - 4, fp + a);
                        sp -= 4;
                    }
                    default -> {
                        if (operation < Opcode.FIRST_SYSTEM) {
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
                                memory.countAccesses(local - outside);
                                outside = 0;
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
        memory.countAccesses(local - outside);
        outside = 0;
        return budget - left;
    }
}
