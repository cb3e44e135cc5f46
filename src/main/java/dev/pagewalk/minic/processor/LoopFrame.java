package dev.pagewalk.minic.processor;

import static java.lang.constant.ConstantDescs.CD_VarHandle;
import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.pagewalk.memory.AddressSpace;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Bytecode that reaches the locals of a compiled loop: bytes in a page of the stack, as long as that page stays where
 * it is.
 */
final class LoopFrame {

    private static final ClassDesc PAGE = ClassDesc.of(Window.class.getName());
    private static final ClassDesc MEMORY = ClassDesc.of(AddressSpace.class.getName());
    private static final ClassDesc BYTES = CD_byte.arrayType();

    /** Variables of the method being written; the first eight are {@link LoopCompiler}'s. */
    static final int SPACE = 2;

    private static final int FRAME = 3;
    private static final int WINDOW = 9;
    private static final int BASE = 10;
    private static final int CHANGES = 11;
    static final int FIRST_FREE = 12;

    private final CodeBuilder out;
    private final Label before;
    /** True if since the block began nothing can have moved the page of the locals. */
    private boolean sure;

    /** @param before where to go if an instruction has to be left to the interpreter */
    LoopFrame(CodeBuilder out, Label before) {
        this.out = out;
        this.before = before;
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

    /** A basic block begins, or memory was accessed: the page may have moved. */
    void beUnsure() {
        sure = false;
    }

    /** Makes sure that the page of the locals is where it was. */
    void check() {
        if (!sure) {
            out.aload(SPACE).invokevirtual(MEMORY, "changes", MethodTypeDesc.of(CD_int));
            out.iload(CHANGES).if_icmpne(before);
            sure = true;
        }
    }

    /** The address of what lies at an offset from the frame pointer. */
    void address(int offset) {
        out.iload(FRAME).loadConstant(offset).iadd();
    }

    /** Loads a local. */
    void get(int local) {
        place(local);
        out.invokevirtual(CD_VarHandle, "get", MethodTypeDesc.of(CD_int, BYTES, CD_int));
    }

    /** Stores what {@code value} leaves on the stack. */
    void put(int local, Runnable value) {
        place(local);
        value.run();
        out.invokevirtual(CD_VarHandle, "set", MethodTypeDesc.of(CD_void, BYTES, CD_int, CD_int));
    }

    private void place(int local) {
        out.getstatic(PAGE, "INT_BYTES", CD_VarHandle)
                .aload(WINDOW)
                .iload(BASE)
                .loadConstant(local)
                .iadd();
    }
}
