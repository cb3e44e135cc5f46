package dev.pagewalk.minic.processor;

import static java.lang.constant.ConstantDescs.CD_VarHandle;
import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.pagewalk.memory.AddressSpace;
import dev.pagewalk.minic.code.Opcode;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Translates single instructions of a loop to bytecode, and says which it can. */
final class LoopCode {

    private static final ClassDesc CORE = ClassDesc.of(Core.class.getName());
    private static final ClassDesc MEMORY = ClassDesc.of(AddressSpace.class.getName());
    private static final ClassDesc BYTES = CD_byte.arrayType();
    private static final MethodTypeDesc INT_TO_INT = MethodTypeDesc.of(CD_int, CD_int);
    private static final MethodTypeDesc INTS_TO_INT = MethodTypeDesc.of(CD_int, CD_int, CD_int);

    /** Variables of the method being written; the first eight are {@link LoopCompiler}'s. */
    private static final int SPACE = 2;

    private static final int FRAME = 3;
    private static final int WINDOW = 9;
    private static final int BASE = 10;
    private static final int CHANGES = 11;
    private static final int FIRST_REGISTER = 12;

    /** Operations of the families in their order; the families name some of them. */
    private static final String ALL = "+-*&|^<>s/u%m";

    private static final String WITH_CONSTANT = "+*&|^<>s";
    private static final String WITH_LOCAL = "+-*&|^";
    private static final String TO_LOCAL_CONSTANT = "+&|^<>s";

    private final CodeBuilder out;
    private final int at;
    private final Label before;
    /** True if since the block began nothing can have moved the page of the locals. */
    private boolean sure;

    /**
     * @param at variable that says where the method is
     * @param before where to go if an instruction has to be left to the interpreter
     */
    LoopCode(CodeBuilder out, int at, Label before) {
        this.out = out;
        this.at = at;
        this.before = before;
    }

    /**
     * What the three words of an instruction are: {@code r} a register, {@code l} the place of a 32-bit local, {@code k} a
     * constant, {@code t} a target; empty if the operation is left to the interpreter.
     */
    private static String roles(int operation) {
        return switch (operation) {
            case Opcode.LI, Opcode.LEA -> "rk";
            case Opcode.MOV -> "rr";
            case Opcode.MOVL -> "ll";
            case Opcode.STK -> "lk";
            case Opcode.LDL32, Opcode.STL32 -> "rl";
            case Opcode.LDX32LL, Opcode.STX32LL, Opcode.LDX8ULL -> "rll";
            case Opcode.LDX32FL, Opcode.STX32FL, Opcode.LDX32AL, Opcode.STX32AL -> "rkl";
            case Opcode.JMP -> "t";
            default -> family(operation);
        };
    }

    private static String family(int operation) {
        if (operation >= Opcode.LDL8S && operation <= Opcode.STA32) {
            return "rk";
        } else if (operation >= Opcode.LDR8S && operation <= Opcode.STR32) {
            return "rrk";
        } else if (operation >= Opcode.LDX8S && operation <= Opcode.STX32) {
            return "rrr";
        } else if (operation >= Opcode.ADD && operation <= Opcode.UMOD) {
            return "rrr";
        } else if (operation >= Opcode.ADDK && operation <= Opcode.SARK) {
            return "rrk";
        } else if (operation >= Opcode.ADDRL && operation <= Opcode.XORRL) {
            return "rrl";
        } else if (operation >= Opcode.ADDLK && operation <= Opcode.SARLK) {
            return "rlk";
        } else if (operation >= Opcode.ADDLL && operation <= Opcode.XORLL) {
            return "rll";
        } else if (operation >= Opcode.ADDTOL && operation <= Opcode.XORTOL) {
            return "lr";
        } else if (operation >= Opcode.ADDTOLK && operation <= Opcode.SARTOLK) {
            return "lk";
        } else if (operation >= Opcode.NEG && operation <= Opcode.ZX16) {
            return "rr";
        } else if (operation >= Opcode.SETEQ && operation <= Opcode.SETUGE) {
            return "rrr";
        } else if (operation >= Opcode.SETEQK && operation <= Opcode.SETUGEK) {
            return "rrk";
        } else if (operation >= Opcode.BEQ && operation <= Opcode.BUGE) {
            return "rrt";
        } else if (operation >= Opcode.BEQK && operation <= Opcode.BUGEK) {
            return "rkt";
        } else if (operation >= Opcode.BEQLK && operation <= Opcode.BUGELK) {
            return "lkt";
        } else if (operation >= Opcode.BEQLL && operation <= Opcode.BULELL) {
            return "llt";
        }
        return "";
    }

    static boolean knows(int operation) {
        return !roles(operation).isEmpty();
    }

    /** Where an instruction may jump; -1 if nowhere. */
    static int target(int[] code, int pc) {
        int place = roles(code[pc]).indexOf('t');
        return place < 0 ? -1 : code[pc + 1 + place];
    }

    static List<Integer> registers(int[] code, int pc) {
        return words(code, pc, 'r');
    }

    /** Offsets from the frame pointer. */
    static List<Integer> locals(int[] code, int pc) {
        return words(code, pc, 'l');
    }

    private static List<Integer> words(int[] code, int pc, char role) {
        String roles = roles(code[pc]);
        var words = new ArrayList<Integer>();
        for (int i = 0; i < roles.length(); i++) {
            if (roles.charAt(i) == role) {
                words.add(code[pc + 1 + i]);
            }
        }
        return words;
    }

    int variable(int register) {
        return FIRST_REGISTER + register;
    }

    /** Finds the page with the locals. */
    void open(int lowest, int highest, Label without) {
        if (lowest > highest) {
            out.aconst_null().astore(WINDOW).iconst_0().istore(BASE).iconst_0().istore(CHANGES);
            return;
        }
        out.aconst_null().astore(WINDOW);
        out.iload(FRAME)
                .loadConstant(lowest)
                .iadd()
                .loadConstant(4095)
                .iand()
                .loadConstant(lowest)
                .isub()
                .istore(BASE);
        out.aload(SPACE)
                .invokevirtual(MEMORY, "changes", MethodTypeDesc.of(CD_int))
                .istore(CHANGES);
        out.iload(FRAME)
                .loadConstant(lowest)
                .iadd()
                .iload(FRAME)
                .loadConstant(highest)
                .iadd()
                .ixor();
        out.loadConstant(12).iushr().ifne(without);
        out.aload(SPACE).iload(FRAME).loadConstant(lowest).iadd();
        out.invokevirtual(MEMORY, "window", MethodTypeDesc.of(BYTES, CD_int)).astore(WINDOW);
        out.aload(WINDOW).ifnull(without);
    }

    void beginBlock() {
        sure = false;
    }

    void translate(int[] code, int pc, IntFunction<Label> labels) {
        int operation = code[pc];
        int a = code[pc + 1];
        int b = code[pc + 2];
        int c = code[pc + 3];
        String roles = roles(operation);
        out.loadConstant(pc).istore(at);
        if (roles.indexOf('l') >= 0) {
            check();
        }
        switch (operation) {
            case Opcode.LI -> set(a, () -> out.loadConstant(b));
            case Opcode.LEA -> set(a, () -> frame(b));
            case Opcode.MOV -> set(a, () -> register(b));
            case Opcode.MOVL -> put(a, () -> get(b));
            case Opcode.STK -> put(a, () -> out.loadConstant(b));
            case Opcode.LDL32 -> set(a, () -> get(b));
            case Opcode.STL32 -> put(b, () -> register(a));
            case Opcode.LDX32LL -> load(a, 4, () -> indexed(() -> get(b), () -> get(c), 2));
            case Opcode.STX32LL -> store(a, 2, () -> indexed(() -> get(b), () -> get(c), 2));
            case Opcode.LDX8ULL -> load(a, 1, () -> indexed(() -> get(b), () -> get(c), 0));
            case Opcode.LDX32FL -> load(a, 4, () -> indexed(() -> frame(b), () -> get(c), 2));
            case Opcode.STX32FL -> store(a, 2, () -> indexed(() -> frame(b), () -> get(c), 2));
            case Opcode.LDX32AL -> load(a, 4, () -> indexed(() -> out.loadConstant(b), () -> get(c), 2));
            case Opcode.STX32AL -> store(a, 2, () -> indexed(() -> out.loadConstant(b), () -> get(c), 2));
            case Opcode.JMP -> out.goto_(labels.apply(a));
            default -> {
                if (operation <= Opcode.STX32) {
                    access(operation, a, b, c);
                } else if (operation <= Opcode.SARTOLK) {
                    arithmetic(operation, roles, a, b, c);
                } else if (operation <= Opcode.ZX16) {
                    set(a, () -> unary(operation, b));
                } else if (operation <= Opcode.SETUGEK) {
                    compare(operation, roles, a, b, c);
                } else {
                    int first = roles.equals("rrt")
                            ? Opcode.BEQ
                            : roles.equals("rkt") ? Opcode.BEQK : roles.equals("lkt") ? Opcode.BEQLK : Opcode.BEQLL;
                    branch(
                            operation - first,
                            () -> value(roles.charAt(0), a),
                            () -> value(roles.charAt(1), b),
                            labels.apply(c));
                }
            }
        }
    }

    // ---- values

    private void register(int register) {
        out.iload(variable(register));
    }

    private void set(int register, Runnable value) {
        value.run();
        out.istore(variable(register));
    }

    private void frame(int offset) {
        out.iload(FRAME).loadConstant(offset).iadd();
    }

    private void value(char role, int word) {
        switch (role) {
            case 'r' -> register(word);
            case 'l' -> get(word);
            default -> out.loadConstant(word);
        }
    }

    /** Makes sure that the page of the locals is where it was. */
    private void check() {
        if (!sure) {
            out.aload(SPACE).invokevirtual(MEMORY, "changes", MethodTypeDesc.of(CD_int));
            out.iload(CHANGES).if_icmpne(before);
            sure = true;
        }
    }

    private void get(int local) {
        place(local);
        out.invokevirtual(CD_VarHandle, "get", MethodTypeDesc.of(CD_int, BYTES, CD_int));
    }

    private void put(int local, Runnable value) {
        place(local);
        value.run();
        out.invokevirtual(CD_VarHandle, "set", MethodTypeDesc.of(CD_void, BYTES, CD_int, CD_int));
    }

    private void place(int local) {
        out.getstatic(CORE, "INT_BYTES", CD_VarHandle)
                .aload(WINDOW)
                .iload(BASE)
                .loadConstant(local)
                .iadd();
    }

    private void indexed(Runnable start, Runnable index, int shift) {
        start.run();
        index.run();
        if (shift > 0) {
            out.loadConstant(shift).ishl();
        }
        out.iadd();
    }

    // ---- memory

    /** @param kind 0 to 4: signed and unsigned byte, signed and unsigned word, dword */
    private void load(int register, int kind, Runnable address) {
        out.aload(SPACE);
        address.run();
        out.invokevirtual(MEMORY, kind < 2 ? "load8" : kind < 4 ? "load16" : "load32", INT_TO_INT);
        if (kind == 0) {
            out.i2b();
        } else if (kind == 2) {
            out.i2s();
        }
        out.istore(variable(register));
        sure = false;
    }

    /** @param kind 0 to 2: byte, word, dword */
    private void store(int register, int kind, Runnable address) {
        out.aload(SPACE);
        address.run();
        register(register);
        out.invokevirtual(
                MEMORY,
                kind == 0 ? "store8" : kind == 1 ? "store16" : "store32",
                MethodTypeDesc.of(CD_void, CD_int, CD_int));
        sure = false;
    }

    private void access(int operation, int a, int b, int c) {
        int kind = (operation - Opcode.LDL8S) % 8;
        int way = (operation - Opcode.LDL8S) / 8;
        int size = kind < 5 ? kind / 2 : kind - 5;
        Runnable address = () -> {
            switch (way) {
                case 0 -> frame(b);
                case 1 -> out.loadConstant(b);
                case 2 -> indexed(() -> register(b), () -> out.loadConstant(c), 0);
                default -> indexed(() -> register(b), () -> register(c), size);
            }
        };
        if (kind < 5) {
            load(a, kind, address);
        } else {
            store(a, kind - 5, address);
        }
    }

    // ---- arithmetic

    private void arithmetic(int operation, String roles, int a, int b, int c) {
        boolean toLocal = roles.charAt(0) == 'l';
        char what = operation(operation, roles);
        if (toLocal) {
            put(a, () -> {
                get(a);
                value(roles.charAt(1), b);
                apply(what);
            });
        } else {
            set(a, () -> {
                value(roles.charAt(1), b);
                value(roles.charAt(2), c);
                apply(what);
            });
        }
    }

    private static char operation(int operation, String roles) {
        return switch (roles) {
            case "rrr" -> ALL.charAt(operation - Opcode.ADD);
            case "rrk" -> WITH_CONSTANT.charAt(operation - Opcode.ADDK);
            case "rrl" -> WITH_LOCAL.charAt(operation - Opcode.ADDRL);
            case "rlk" -> WITH_CONSTANT.charAt(operation - Opcode.ADDLK);
            case "rll" -> WITH_LOCAL.charAt(operation - Opcode.ADDLL);
            case "lr" -> WITH_LOCAL.charAt(operation - Opcode.ADDTOL);
            default -> TO_LOCAL_CONSTANT.charAt(operation - Opcode.ADDTOLK);
        };
    }

    private void apply(char operation) {
        switch (operation) {
            case '+' -> out.iadd();
            case '-' -> out.isub();
            case '*' -> out.imul();
            case '&' -> out.iand();
            case '|' -> out.ior();
            case '^' -> out.ixor();
            case '<' -> out.ishl();
            case '>' -> out.iushr();
            case 's' -> out.ishr();
            case '/' -> out.invokestatic(CORE, "divide", INTS_TO_INT);
            case 'u' -> out.invokestatic(CORE, "divideUnsigned", INTS_TO_INT);
            case '%' -> out.invokestatic(CORE, "remainder", INTS_TO_INT);
            default -> out.invokestatic(CORE, "remainderUnsigned", INTS_TO_INT);
        }
    }

    private void unary(int operation, int from) {
        register(from);
        switch (operation) {
            case Opcode.NEG -> out.ineg();
            case Opcode.COM -> out.iconst_m1().ixor();
            case Opcode.SX8 -> out.i2b();
            case Opcode.ZX8 -> out.loadConstant(0xFF).iand();
            case Opcode.SX16 -> out.i2s();
            default -> out.loadConstant(0xFFFF).iand();
        }
    }

    private void compare(int operation, String roles, int a, int b, int c) {
        int first = roles.charAt(2) == 'r' ? Opcode.SETEQ : Opcode.SETEQK;
        Label yes = out.newLabel();
        Label done = out.newLabel();
        branch(operation - first, () -> register(b), () -> value(roles.charAt(2), c), yes);
        out.iconst_0().goto_(done);
        out.labelBinding(yes).iconst_1();
        out.labelBinding(done).istore(variable(a));
    }

    /** @param condition 0 to 9: equal, not equal, four signed, four unsigned */
    private void branch(int condition, Runnable left, Runnable right, Label yes) {
        left.run();
        unsigned(condition);
        right.run();
        unsigned(condition);
        switch (condition) {
            case 0 -> out.if_icmpeq(yes);
            case 1 -> out.if_icmpne(yes);
            case 2, 6 -> out.if_icmplt(yes);
            case 3, 7 -> out.if_icmple(yes);
            case 4, 8 -> out.if_icmpgt(yes);
            default -> out.if_icmpge(yes);
        }
    }

    /** Two numbers compare unsigned as they do signed with their sign bits changed. */
    private void unsigned(int condition) {
        if (condition > 5) {
            out.loadConstant(Integer.MIN_VALUE).iadd();
        }
    }
}
