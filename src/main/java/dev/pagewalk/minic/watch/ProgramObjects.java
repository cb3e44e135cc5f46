package dev.pagewalk.minic.watch;

import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.code.Symbol;
import dev.pagewalk.minic.type.CType;
import org.jspecify.annotations.Nullable;

/** Which variable of the running function, or of the whole program, lies at an address. */
final class ProgramObjects {

    /** A variable: where and how many bytes. */
    record Found(String name, int start, int size) {}

    private final Program program;

    ProgramObjects(Program program) {
        this.program = program;
    }

    /** The local or parameter that holds an address. */
    @Nullable Found local(int instruction, int framePointer, int address) {
        Program.Function function = program.functionAt(instruction);
        if (function == null) {
            return null;
        }
        for (Program.Local local : function.locals()) {
            int start = framePointer + local.offset();
            if (instruction >= local.first()
                    && instruction < local.last()
                    && Integer.compareUnsigned(address - start, local.type().size()) < 0) {
                return new Found(local.name(), start, local.type().size());
            }
        }
        return null;
    }

    /** The array, local or global, that begins at an address. */
    @Nullable Found array(int instruction, int framePointer, int address) {
        Program.Function function = program.functionAt(instruction);
        if (function != null) {
            for (Program.Local local : function.locals()) {
                if (local.type() instanceof CType.Array
                        && framePointer + local.offset() == address
                        && instruction >= local.first()
                        && instruction < local.last()) {
                    return new Found(local.name(), address, local.type().size());
                }
            }
        }
        for (Symbol symbol : program.globals().values()) {
            if (symbol.address() == address && symbol.type() instanceof CType.Array array) {
                return new Found(symbol.name(), address, array.size());
            }
        }
        return null;
    }
}
