package dev.pagewalk.minic.code;

/** What an instruction does, whatever its operands are. */
public sealed interface Operation {

    /** The part of the processor that executes it. */
    enum Unit {
        /** The loop on 32-bit registers. */
        CORE,
        /** 64-bit integers, floating point, blocks of memory. */
        WIDE,
        /** The stack beyond single words, calls of the system, exceptions. */
        SYSTEM
    }

    /** Whose accesses to memory those of an instruction are. */
    enum Accesses {
        /** The program's own. */
        PROGRAM,
        /** It reads for the program; what it pushes then is the machine's own. */
        PUSH,
        /** The machine's own, such as of a return address. */
        MACHINE
    }

    /** The part of the processor that executes it. */
    default Unit unit() {
        return Unit.CORE;
    }

    /** Whose accesses its accesses to memory are. */
    default Accesses accesses() {
        return Accesses.PROGRAM;
    }

    /** Puts a value that needs no computing somewhere. */
    enum Move implements Operation {
        /** The second operand goes into the first. */
        MOVE
    }

    /** Memory to the first operand, a register. */
    record Load(Width width) implements Operation {
        @Override
        public Unit unit() {
            return width.unit();
        }
    }

    /** The first operand, a register, to memory. */
    record Store(Width width) implements Operation {
        @Override
        public Unit unit() {
            return width.unit();
        }
    }

    /** Arithmetic on 32 bits: of the last two operands into the first, or of the second to the first. */
    enum Arithmetic implements Operation {
        ADD,
        SUB,
        MUL,
        AND,
        OR,
        XOR,
        SHL,
        SHR,
        SAR,
        DIV,
        UDIV,
        MOD,
        UMOD
    }

    /** One operand into the other. */
    enum Unary implements Operation {
        NEGATE,
        COMPLEMENT,
        /** The low byte with its sign. */
        SIGN_8,
        /** The low byte. */
        ZERO_8,
        /** The low word with its sign. */
        SIGN_16,
        /** The low word. */
        ZERO_16
    }

    /** 1 or 0 into the first operand. */
    record Set(Condition condition) implements Operation {}

    /** Goes to the last operand if the condition holds between the first two. */
    record Branch(Condition condition) implements Operation {}

    /** Goes somewhere. */
    enum Jump implements Operation {
        /** To the operand, always. */
        JUMP
    }

    /** Arithmetic on 64-bit integers. */
    record Wide(Arithmetic arithmetic) implements Operation {
        @Override
        public Unit unit() {
            return Unit.WIDE;
        }
    }

    /** The same on one operand. */
    record WideUnary(Unary unary) implements Operation {
        @Override
        public Unit unit() {
            return Unit.WIDE;
        }
    }

    /** 1 or 0 of a comparison of 64-bit integers. */
    record WideSet(Condition condition) implements Operation {
        @Override
        public Unit unit() {
            return Unit.WIDE;
        }
    }

    /** 1 or 0 of a comparison of doubles. */
    record DoubleSet(Condition condition) implements Operation {
        @Override
        public Unit unit() {
            return Unit.WIDE;
        }
    }

    /** What only the part of the processor that executes it knows more of. */
    enum Other implements Operation {
        ILLEGAL(Unit.WIDE, Accesses.PROGRAM),
        /** Calls, frames, pushes of what is not in memory. */
        STACK(Unit.CORE, Accesses.MACHINE),
        PUSH_LOCAL(Unit.CORE, Accesses.PUSH),
        WIDE(Unit.WIDE, Accesses.PROGRAM),
        PUSH_BYTES(Unit.SYSTEM, Accesses.PUSH),
        SYSTEM(Unit.SYSTEM, Accesses.MACHINE);

        private final Unit unit;
        private final Accesses accesses;

        Other(Unit unit, Accesses accesses) {
            this.unit = unit;
            this.accesses = accesses;
        }

        @Override
        public Unit unit() {
            return unit;
        }

        @Override
        public Accesses accesses() {
            return accesses;
        }
    }
}
