package dev.pagewalk.minic.code;

import dev.pagewalk.minic.type.CType;

/** Code that converts a register from one type to another. */
final class ConversionCode {
    private final Assembler assembler;

    ConversionCode(Assembler assembler) {
        this.assembler = assembler;
    }

    private void emit(int operation, int d) {
        assembler.emit(operation, d, d, 0);
    }

    void convert(CType source, CType target, int d) {
        CType from = source.plain();
        CType to = target.plain();
        if (from.equals(to) || !to.isScalar()) {
            return;
        }
        if (to.equals(CType.BOOL)) {
            toBool(from, d);
        } else if (from.isFloating()) {
            fromFloating(from, to, d);
        } else if (to.isFloating()) {
            if (from.size() == 8) {
                emit(from.isUnsigned() ? Opcode.UWD : Opcode.WD, d);
            } else {
                emit(from.isUnsigned() && from.size() == 4 ? Opcode.UD : Opcode.ID, d);
            }
            if (to.size() == 4) {
                emit(Opcode.DF, d);
            }
        } else if (from.size() == 8) {
            if (to.size() < 8) {
                emit(Opcode.WI, d);
                narrow(to, d);
            }
        } else if (to.size() == 8) {
            emit(from.isUnsigned() && from.size() == 4 ? Opcode.UW : Opcode.IW, d);
        } else if (to.size() < from.size()
                || to.size() == from.size() && to.size() < 4 && to.isUnsigned() != from.isUnsigned()
                || to.size() < 4 && to.isUnsigned() && !from.isUnsigned()) {
            narrow(to, d);
        }
    }

    /** Keeps what the type holds of a 32-bit register. */
    void narrow(CType to, int d) {
        switch (to.size()) {
            case 1 -> emit(to.isUnsigned() ? Opcode.ZX8 : Opcode.SX8, d);
            case 2 -> emit(to.isUnsigned() ? Opcode.ZX16 : Opcode.SX16, d);
            default -> {}
        }
    }

    private void toBool(CType from, int d) {
        if (from.isWide()) {
            assembler.emit(Opcode.LIW, d + 1, 0, 0);
            assembler.emit(from.isFloating() ? Opcode.DSETNE : Opcode.WSETNE, d, d, d + 1);
        } else {
            assembler.emit(Opcode.SETNEK, d, d, 0);
        }
    }

    private void fromFloating(CType from, CType to, int d) {
        if (to.isFloating()) {
            if (to.size() < from.size()) {
                emit(Opcode.DF, d);
            }
        } else if (to.size() == 8) {
            emit(to.isUnsigned() ? Opcode.DUW : Opcode.DW, d);
        } else if (to.size() == 4 && to.isUnsigned()) {
            emit(Opcode.DW, d);
            emit(Opcode.WI, d);
        } else {
            emit(Opcode.DI, d);
            narrow(to, d);
        }
    }
}
