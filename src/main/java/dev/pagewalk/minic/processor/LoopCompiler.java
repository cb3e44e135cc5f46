package dev.pagewalk.minic.processor;

import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.pagewalk.event.SimulatedException;
import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.InstructionSet;
import dev.pagewalk.minic.code.Program;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a loop of a program as a method of the host: registers become its variables, locals of the program stay bytes
 * in the simulated stack, every other load and store goes through {@link AddressSpace} as in the interpreter.
 *
 * <p>What the interpreter tells a slice, an exception or the next instruction is told here just as exactly: a basic
 * block is entered only if all of it fits into the budget, and whoever leaves one in the middle gives back what was
 * not done.
 */
final class LoopCompiler {

    /** HotSpot compiles no method with more bytes than this. */
    private static final int MOST_BYTES = 7_900;

    private static final ClassDesc CORE = ClassDesc.of(Core.class.getName());
    private static final ClassDesc MEMORY = ClassDesc.of(AddressSpace.class.getName());
    private static final ClassDesc LOOP = ClassDesc.of(CompiledLoop.class.getName());
    private static final ClassDesc RAISED = ClassDesc.of(SimulatedException.class.getName());
    private static final ClassDesc INTS = CD_int.arrayType();
    private static final ClassDesc BYTES = CD_byte.arrayType();
    private static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_int, CORE, MEMORY, CD_int, CD_int);

    /** A loop: from its first instruction to the branch back behind which it ends. */
    record Range(int first, int end) {}

    private LoopCompiler() {}

    /** The loops of a function around an instruction, the largest first. */
    static List<Range> around(int[] code, Program.Function function, int pc) {
        var ends = new TreeMap<Integer, Integer>();
        for (int at = function.first(); at < function.last(); at += 4) {
            int end = at + 4;
            LoopOperands.target(code, at).ifPresent(target -> {
                if (target >= function.first() && target < end) {
                    ends.merge(target, end, Math::max);
                }
            });
        }
        return ends.entrySet().stream()
                .map(entry -> new Range(entry.getKey(), entry.getValue()))
                .filter(range -> range.first <= pc && pc < range.end)
                .sorted(Comparator.comparingInt((Range range) -> range.first - range.end))
                .toList();
    }

    /** Empty if the loop holds something that only the interpreter does, or too much. */
    static Optional<CompiledLoop> compile(int[] code, Range range) {
        for (int at = range.first; at < range.end; at += 4) {
            if (!LoopOperands.translates(code[at])) {
                return Optional.empty();
            }
        }
        ClassDesc name = ClassDesc.of(LoopCompiler.class.getPackageName() + ".Loop");
        var file = ClassFile.of();
        byte[] bytes;
        try {
            bytes = file.build(
                    name,
                    type -> type.withSuperclass(LOOP)
                            .withFlags(ClassFile.ACC_FINAL)
                            .withMethodBody(
                                    "<init>",
                                    MethodTypeDesc.of(CD_void),
                                    0,
                                    body -> body.aload(0)
                                            .invokespecial(LOOP, "<init>", MethodTypeDesc.of(CD_void))
                                            .return_())
                            .withMethodBody("run", RUN, 0, body -> new Method(body, code, range).write()));
        } catch (IllegalArgumentException tooLarge) {
            return Optional.empty();
        }
        int length = file.parse(bytes).methods().stream()
                .flatMap(method -> method.findAttribute(Attributes.code()).stream())
                .mapToInt(CodeAttribute::codeLength)
                .max()
                .orElse(0);
        if (length > MOST_BYTES) {
            return Optional.empty();
        }
        CompiledLoop loop = load(bytes);
        describe(loop, code, range);
        return Optional.of(loop);
    }

    private static CompiledLoop load(byte[] bytes) {
        try {
            var hidden = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return (CompiledLoop) hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
                    .invoke();
        } catch (Throwable ours) {
            throw new IllegalStateException("a loop that was just written can't be used", ours);
        }
    }

    /** Where basic blocks begin: targets and what follows a branch. */
    private static TreeSet<Integer> leaders(int[] code, Range range) {
        var leaders = new TreeSet<Integer>(List.of(range.first));
        for (int at = range.first; at < range.end; at += 4) {
            OptionalInt target = LoopOperands.target(code, at);
            if (target.isPresent()) {
                leaders.add(at + 4);
                leaders.add(target.getAsInt());
            }
        }
        leaders.removeIf(leader -> leader < range.first || leader >= range.end);
        return leaders;
    }

    private static void describe(CompiledLoop loop, int[] code, Range range) {
        int count = range.end - range.first >> 2;
        int[] undone = new int[count];
        int[] accesses = new int[count];
        TreeSet<Integer> leaders = leaders(code, range);
        for (int i = count - 1; i >= 0; i--) {
            int at = range.first + 4 * i;
            boolean last = i == count - 1 || leaders.contains(at + 4);
            undone[i] = 1 + (last ? 0 : undone[i + 1]);
            accesses[i] = InstructionSet.of(code[at]).localAccesses() + (last ? 0 : accesses[i + 1]);
        }
        loop.describe(range.first, undone, accesses);
    }

    /** One method being written. */
    private static final class Method {
        /** Variables of the method; the program's registers follow. */
        private static final int THIS = 0;

        private static final int PROCESSOR = 1;
        private static final int LEFT = 4;
        private static final int AT = 5;
        private static final int ACCESSES = 6;
        private static final int EXCEPTION = 8;

        private final CodeBuilder out;
        private final int[] code;
        private final Range range;
        private final LoopCode translator;
        private final TreeMap<Integer, Label> blocks = new TreeMap<>();
        private final TreeMap<Integer, Label> exits = new TreeMap<>();
        private final TreeSet<Integer> registers = new TreeSet<>();
        private final Label before;

        Method(CodeBuilder out, int[] code, Range range) {
            this.out = out;
            this.code = code;
            this.range = range;
            this.before = out.newLabel();
            this.translator = new LoopCode(out, AT, before);
        }

        void write() {
            var lowest = Integer.MAX_VALUE;
            var highest = Integer.MIN_VALUE;
            for (int at = range.first; at < range.end; at += 4) {
                registers.addAll(LoopOperands.registers(code, at));
                for (int local : LoopOperands.locals(code, at)) {
                    lowest = Math.min(lowest, local);
                    highest = Math.max(highest, local + 3);
                }
            }
            leaders(code, range).forEach(leader -> blocks.put(leader, out.newLabel()));
            Label start = out.newBoundLabel();
            enter(lowest, highest);
            Label tryFrom = out.newBoundLabel();
            for (int at = range.first; at < range.end; at += 4) {
                if (blocks.containsKey(at)) {
                    begin(at);
                }
                translator.translate(code, at, this::target);
            }
            out.goto_(target(range.end));
            Label tryTo = out.newBoundLabel();
            exits.forEach((pc, label) -> {
                out.labelBinding(label);
                out.loadConstant(pc).istore(AT);
                spill();
                out.aload(PROCESSOR).iload(AT).lload(ACCESSES);
                out.invokestatic(LOOP, "leave", MethodTypeDesc.of(CD_void, CORE, CD_int, CD_long));
                out.iload(LEFT).ireturn();
            });
            out.labelBinding(before);
            spill();
            out.iload(LEFT).aload(THIS).aload(PROCESSOR).iload(AT).lload(ACCESSES);
            out.invokevirtual(LOOP, "leaveBefore", MethodTypeDesc.of(CD_int, CORE, CD_int, CD_long));
            out.iadd().ireturn();
            out.exceptionCatch(tryFrom, tryTo, out.newBoundLabel(), RAISED);
            out.astore(EXCEPTION);
            spill();
            out.iload(LEFT)
                    .aload(THIS)
                    .aload(PROCESSOR)
                    .iload(AT)
                    .lload(ACCESSES)
                    .aload(EXCEPTION);
            out.invokevirtual(LOOP, "leaveIn", MethodTypeDesc.of(CD_int, CORE, CD_int, CD_long, RAISED));
            out.iadd().ireturn();
        }

        /** Registers from the core, and the page with the locals; without it only the interpreter can go on. */
        private void enter(int lowest, int highest) {
            out.lconst_0().lstore(ACCESSES);
            out.loadConstant(range.first).istore(AT);
            for (int register : registers) {
                out.aload(PROCESSOR)
                        .getfield(CORE, "r", INTS)
                        .loadConstant(register)
                        .iaload();
                out.istore(translator.variable(register));
            }
            translator.open(lowest, highest, target(range.first, exits));
        }

        /** All of a block or nothing. */
        private void begin(int at) {
            int next = Optional.ofNullable(blocks.higherKey(at)).orElse(range.end);
            int count = next - at >> 2;
            int accesses = 0;
            for (int i = at; i < next; i += 4) {
                accesses += InstructionSet.of(code[i]).localAccesses();
            }
            out.labelBinding(blocks.get(at));
            out.iload(LEFT).loadConstant(count).if_icmplt(target(at, exits));
            out.iinc(LEFT, -count);
            if (accesses > 0) {
                out.lload(ACCESSES).loadConstant((long) accesses).ladd().lstore(ACCESSES);
            }
            translator.beginBlock();
        }

        private Label target(int pc) {
            Label block = blocks.get(pc);
            return block != null ? block : target(pc, exits);
        }

        private Label target(int pc, TreeMap<Integer, Label> labels) {
            return labels.computeIfAbsent(pc, none -> out.newLabel());
        }

        private void spill() {
            for (int register : registers) {
                out.aload(PROCESSOR).getfield(CORE, "r", INTS).loadConstant(register);
                out.iload(translator.variable(register)).iastore();
            }
        }
    }
}
