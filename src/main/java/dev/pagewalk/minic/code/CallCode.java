package dev.pagewalk.minic.code;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.syntax.Expr;
import dev.pagewalk.minic.syntax.Variable;
import dev.pagewalk.minic.type.CType;
import java.util.List;

/**
 * Code for calls: arguments from right to left in words of 4 bytes, the caller drops them (cdecl). A struct result is
 * written to where the hidden first argument points.
 */
final class CallCode {
    private final ExpressionCode code;
    private final NativeTable natives;

    CallCode(ExpressionCode code, NativeTable natives) {
        this.code = code;
        this.natives = natives;
    }

    Variable thunk(Variable function) {
        return natives.thunk(function);
    }

    void call(Expr.Call e, int d) {
        int bytes = 0;
        List<Expr> arguments = e.arguments();
        CType.Function type = (CType.Function) e.function().type().target();
        for (int i = arguments.size() - 1; i >= 0; i--) {
            boolean named = type.prototype() && i < type.parameters().size();
            bytes += push(arguments.get(i), named, d);
        }
        if (e.type() instanceof CType.Struct struct) {
            int result = code.frame.temporary(struct.size());
            code.emit(Opcode.PUSHLEA, result, 0, 0);
            bytes += 4;
        }
        boolean popped = false;
        if (e.function() instanceof Expr.Address(Expr place, CType _, SourceSpan _)
                && place instanceof Expr.Name(Variable variable, CType _, SourceSpan _)
                && variable.type() instanceof CType.Function) {
            Variable library = variable.kind() == Variable.Kind.NATIVE ? natives.compiled(variable) : null;
            if (library != null) {
                code.assembler.entry(code.emit(Opcode.CALL, 0, 0, 0), 1, library);
            } else if (variable.kind() == Variable.Kind.NATIVE) {
                int at = code.emit(Opcode.CALLN, natives.number(variable.name()), bytes, 0);
                if (type.variadic()) {
                    code.assembler.facts.arguments(
                            at, arguments.stream().map(Expr::type).toList());
                }
                popped = true;
            } else {
                code.assembler.entry(code.emit(Opcode.CALL, 0, 0, 0), 1, variable);
            }
        } else {
            code.value(e.function(), d);
            code.emit(Opcode.CALLR, d, 0, 0);
        }
        if (bytes > 0 && !popped) {
            code.emit(Opcode.ADDSP, bytes, 0, 0);
        }
        if (e.type().isWide()) {
            if (d != 0) {
                code.emit(Opcode.MOVW, d, 0, 0);
            }
        } else if (!e.type().isVoid()) {
            if (d != 0) {
                code.emit(Opcode.MOV, d, 0, 0);
            }
            new ConversionCode(code.assembler).narrow(e.type(), d);
        }
    }

    private int push(Expr argument, boolean named, int d) {
        CType type = argument.type().plain();
        if (type instanceof CType.Struct struct) {
            code.value(argument, d);
            code.emit(Opcode.PUSHN, d, struct.size(), 0);
            return struct.size() + 3 & ~3;
        }
        if (type.isWide()) {
            code.value(argument, d);
            if (named && type.isFloating() && type.size() == 4) {
                code.emit(Opcode.FBITS, d, d, 0);
                code.emit(Opcode.PUSH, d, 0, 0);
                return 4;
            }
            code.emit(Opcode.PUSHW, d, 0, 0);
            return 8;
        }
        Expr plain = Expr.strip(argument);
        Integer local = code.local32(plain);
        if (plain instanceof Expr.Constant constant) {
            code.emit(Opcode.PUSHK, (int) constant.bits(), 0, 0);
        } else if (local != null) {
            code.emit(Opcode.PUSHL, local, 0, 0);
        } else if (plain instanceof Expr.Address(Expr place, CType _, SourceSpan _)
                && code.places.isSimple(place)
                && code.places.place(place, d) instanceof Place fixed
                && pushAddress(fixed)) {
            return 4;
        } else {
            code.value(argument, d);
            code.emit(Opcode.PUSH, d, 0, 0);
        }
        return 4;
    }

    private boolean pushAddress(Place place) {
        switch (place) {
            case Place.Frame(int offset) -> code.emit(Opcode.PUSHLEA, offset, 0, 0);
            case Place.Image(Variable variable, int offset) ->
                code.assembler.address(code.emit(Opcode.PUSHK, offset, 0, 0), 1, variable);
            case Place.Absolute(int address) -> code.emit(Opcode.PUSHK, address, 0, 0);
            default -> {
                return false;
            }
        }
        return true;
    }
}
