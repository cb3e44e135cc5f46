package dev.pagewalk.minic.code;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.syntax.Expr;
import dev.pagewalk.minic.syntax.Folding;
import dev.pagewalk.minic.syntax.Statement;
import dev.pagewalk.minic.syntax.Variable;
import dev.pagewalk.minic.type.CType;
import org.jspecify.annotations.Nullable;

/**
 * Code for expressions. {@code value(e, d)} leaves the value in register {@code d} (wide ones in {@code w[d]}) and
 * uses only registers from {@code d} on. No register is alive while a function runs: what is needed afterwards is
 * spilled into the frame.
 */
final class ExpressionCode {
    private static final int MOST_REGISTERS = 4000;

    final Assembler assembler;
    final FrameLayout frame;
    final PlaceCode places;
    private final ConversionCode conversions;
    private final CallCode calls;
    private final ArithmeticCode arithmetic;
    int highest = 8;

    ExpressionCode(Assembler assembler, FrameLayout frame, NativeTable natives) {
        this.assembler = assembler;
        this.frame = frame;
        this.places = new PlaceCode(this);
        this.conversions = new ConversionCode(assembler);
        this.calls = new CallCode(this, natives);
        this.arithmetic = new ArithmeticCode(this);
    }

    Variable thunk(Variable function) {
        return calls.thunk(function);
    }

    int emit(int operation, int a, int b, int c) {
        return assembler.emit(operation, a, b, c);
    }

    private void use(int d) {
        if (d > highest) {
            highest = d;
            if (d > MOST_REGISTERS) {
                throw new TooComplex();
            }
        }
    }

    /** An expression needs too many registers. */
    static final class TooComplex extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooComplex() {
            super("too complex", null, false, false);
        }
    }

    /** The frame offset if {@code e} is a 32-bit local; null otherwise. */
    @Nullable Integer local32(Expr e) {
        Expr inner = Expr.strip(e);
        if (inner.type().size() != 4 || !inner.type().isScalar() || inner.type().isFloating()) {
            return null;
        }
        int offset = 0;
        while (inner instanceof Expr.Field field && field.isPlace()) {
            offset += field.offset();
            inner = field.struct();
        }
        return inner instanceof Expr.Name(Variable variable, CType _, SourceSpan _)
                        && variable.kind() == Variable.Kind.LOCAL
                ? Integer.valueOf(frame.offset(variable) + offset)
                : null;
    }

    void constant(CType type, long bits, int d) {
        use(d);
        if (type.isWide()) {
            emit(Opcode.LIW, d, (int) bits, (int) (bits >> 32));
        } else {
            emit(Opcode.LI, d, (int) bits, 0);
        }
    }

    /** Puts the register into the frame; gives the offset. */
    int spill(CType type, int d) {
        int offset = frame.temporary(8);
        emit(type.isWide() ? Opcode.STL64 : Opcode.STL32, d, offset, 0);
        return offset;
    }

    void reload(CType type, int offset, int d) {
        use(d);
        emit(type.isWide() ? Opcode.LDL64 : Opcode.LDL32, d, offset, 0);
    }

    /** Evaluates for the value. */
    void value(Expr e, int d) {
        use(d + 8);
        switch (e) {
            case Expr.Constant(CType type, long bits, SourceSpan _) -> constant(type, bits, d);
            case Expr.Text _, Expr.Name _, Expr.Deref _, Expr.Field _, Expr.Literal _ -> {
                Place place = places.place(e, d);
                if (e.type().plain() instanceof CType.Struct
                        || e.type() instanceof CType.Array
                        || e.type() instanceof CType.Function) {
                    places.address(place, d);
                } else {
                    places.load(place, e.type(), d);
                }
            }
            case Expr.Address(Expr place, CType _, SourceSpan _) -> places.address(places.place(place, d), d);
            case Expr.Unary unary -> arithmetic.unary(unary, d);
            case Expr.Binary binary -> arithmetic.binary(binary, d);
            case Expr.Logical _ -> truth(e, d);
            case Expr.Conditional conditional -> conditional(conditional, d);
            case Expr.Comma(Expr left, Expr right, CType _, SourceSpan _) -> {
                effect(left, d);
                value(right, d);
            }
            case Expr.Assign assign -> assign(assign, d, true);
            case Expr.Update update -> arithmetic.update(update, d, true);
            case Expr.Cast(Expr operand, CType type, SourceSpan _) -> {
                if (type.isVoid()) {
                    effect(operand, d);
                } else {
                    value(operand, d);
                    conversions.convert(operand.type(), type, d);
                }
            }
            case Expr.Call call -> calls.call(call, d);
            case Expr.Builtin builtin -> builtin(builtin, d);
            case Expr.Wrong _ -> throw new IllegalStateException("code for a wrong expression");
        }
    }

    void convert(CType from, CType to, int d) {
        conversions.convert(from, to, d);
    }

    /** Evaluates for the effect only. */
    void effect(Expr e, int d) {
        use(d + 8);
        switch (e) {
            case Expr.Assign assign -> assign(assign, d, false);
            case Expr.Update update -> arithmetic.update(update, d, false);
            case Expr.Comma(Expr left, Expr right, CType _, SourceSpan _) -> {
                effect(left, d);
                effect(right, d);
            }
            case Expr.Cast(Expr operand, CType type, SourceSpan _) when type.isVoid() -> effect(operand, d);
            default -> value(e, d);
        }
    }

    private void truth(Expr e, int d) {
        int no = assembler.label();
        int end = assembler.label();
        branch(e, no, false, d);
        emit(Opcode.LI, d, 1, 0);
        assembler.jump(emit(Opcode.JMP, 0, 0, 0), 1, end);
        assembler.bind(no);
        emit(Opcode.LI, d, 0, 0);
        assembler.bind(end);
    }

    private void conditional(Expr.Conditional e, int d) {
        int no = assembler.label();
        int end = assembler.label();
        branch(e.condition(), no, false, d);
        value(e.yes(), d);
        assembler.jump(emit(Opcode.JMP, 0, 0, 0), 1, end);
        assembler.bind(no);
        value(e.no(), d);
        assembler.bind(end);
    }

    /** Jumps to {@code label} if the truth of {@code e} is {@code when}; falls through otherwise. */
    void branch(Expr e, int label, boolean when, int d) {
        use(d + 8);
        switch (e) {
            case Expr.Constant constant -> {
                if (Folding.isTrue(constant) == when) {
                    assembler.jump(emit(Opcode.JMP, 0, 0, 0), 1, label);
                }
            }
            case Expr.Unary unary when unary.operator() == '!' -> branch(unary.operand(), label, !when, d);
            case Expr.Logical(boolean and, Expr left, Expr right, CType _, SourceSpan _) -> {
                if (and == when) {
                    int skip = assembler.label();
                    branch(left, skip, !when, d);
                    branch(right, label, when, d);
                    assembler.bind(skip);
                } else {
                    branch(left, label, when, d);
                    branch(right, label, when, d);
                }
            }
            case Expr.Binary binary
            when binary.operator().compares() && !binary.left().type().isWide() ->
                arithmetic.compareAndBranch(binary, label, when, d);
            default -> {
                Integer local = local32(e);
                if (local != null) {
                    assembler.jump(emit(when ? Opcode.BNELK : Opcode.BEQLK, local, 0, 0), 3, label);
                    return;
                }
                value(e, d);
                if (e.type().isWide()) {
                    conversions.convert(e.type(), CType.BOOL, d);
                }
                assembler.jump(emit(when ? Opcode.BNEK : Opcode.BEQK, d, 0, 0), 3, label);
            }
        }
    }

    // ---- assignment

    private void assign(Expr.Assign e, int d, boolean needed) {
        CType type = e.type();
        Expr value = e.value();
        if (type instanceof CType.Struct) {
            assignStruct(e, d);
            return;
        }
        if (!needed && local32(e.place()) instanceof Integer local && type.size() == 4 && !type.isFloating()) {
            Expr source = Expr.strip(value);
            if (source instanceof Expr.Constant constant) {
                emit(Opcode.STK, local, (int) constant.bits(), 0);
                return;
            }
            if (local32(source) instanceof Integer other) {
                emit(Opcode.MOVL, local, other, 0);
                return;
            }
            if (arithmetic.updateInPlace(local, source, d)) {
                return;
            }
        }
        if (!needed
                && type.size() < 4
                && value instanceof Expr.Cast(Expr operand, CType _, SourceSpan _)
                && !operand.type().isWide()
                && !type.equals(CType.BOOL)) {
            value = operand; // the store narrows by itself
        }
        if (places.isSimple(e.place())) {
            value(value, d);
            places.store(places.place(e.place(), d + 1), type, d);
        } else if (placeFirst(e)) {
            places.address(places.place(e.place(), d), d);
            int saved = spill(CType.INT, d);
            value(value, d);
            reload(CType.INT, saved, d + 1);
            places.store(new Place.Register(d + 1, 0), type, d);
        } else if (e.place().calls()) {
            value(value, d);
            int saved = spill(type, d);
            places.address(places.place(e.place(), d + 1), d + 1);
            reload(type, saved, d);
            places.store(new Place.Register(d + 1, 0), type, d);
        } else {
            value(value, d);
            places.store(places.place(e.place(), d + 1), type, d);
        }
    }

    /**
     * Whether the place is found before the value is computed. C leaves the order open; where a call makes it visible,
     * a value that has to be computed or converted comes first, but the bare result of a call goes straight to its
     * place.
     */
    private static boolean placeFirst(Expr.Assign e) {
        if (!e.value().calls() && !e.place().calls()) {
            return false;
        }
        Expr value = Expr.strip(e.value());
        while (value instanceof Expr.Comma comma) {
            value = Expr.strip(comma.right());
        }
        CType from = value.type();
        CType to = e.type();
        boolean same = from.size() == to.size()
                && from.isUnsigned() == to.isUnsigned()
                && from.isFloating() == to.isFloating();
        return same && (value instanceof Expr.Call || value instanceof Expr.Name);
    }

    private void assignStruct(Expr.Assign e, int d) {
        if (placeFirst(e)) {
            places.address(places.place(e.place(), d), d);
            int saved = spill(CType.INT, d);
            value(e.value(), d);
            reload(CType.INT, saved, d + 1);
        } else if (e.place().calls()) {
            value(e.value(), d);
            int saved = spill(CType.INT, d);
            places.address(places.place(e.place(), d + 1), d + 1);
            reload(CType.INT, saved, d);
        } else {
            value(e.value(), d);
            places.address(places.place(e.place(), d + 1), d + 1);
        }
        emit(Opcode.COPY, d + 1, d, e.type().size());
    }

    private void builtin(Expr.Builtin e, int d) {
        switch (e.kind()) {
            case EXCEPTION_CODE -> {
                Integer slot = frame.exceptionCode();
                if (slot != null) {
                    emit(Opcode.LDL32, d, slot, 0);
                } else {
                    emit(Opcode.EXCCODE, d, 0, 0);
                }
            }
            case EXCEPTION_INFORMATION -> emit(Opcode.EXCINFO, d, 0, 0);
            case ABNORMAL_TERMINATION -> {
                Integer slot = frame.abnormalTermination();
                if (slot != null) {
                    emit(Opcode.LDL32, d, slot, 0);
                } else {
                    emit(Opcode.LI, d, 0, 0);
                }
            }
            case ALLOCA -> {
                value(e.arguments().getFirst(), d);
                emit(Opcode.ALLOCA, d, d, 0);
            }
        }
    }

    void statement(Statement.Initialise initialise, int d) {
        Variable variable = initialise.variable();
        boolean local = variable.kind() == Variable.Kind.LOCAL;
        boolean whole = initialise.parts().size() == 1
                && initialise.parts().getFirst().type().size()
                        == variable.type().size();
        if (initialise.zero() && !whole && local) {
            emit(Opcode.ZERO, frame.offset(variable), variable.type().size(), 0);
        }
        for (Statement.Part part : initialise.parts()) {
            if (local) {
                initialise(new Place.Frame(frame.offset(variable) + part.offset()), part, d);
            } else {
                initialise(new Place.Image(variable, part.offset()), part, d);
            }
        }
    }

    private void initialise(Place place, Statement.Part part, int d) {
        CType type = part.type();
        if (type instanceof CType.Array || type instanceof CType.Struct) {
            int size = part.value() instanceof Expr.Text text && type instanceof CType.Array
                    ? Math.min(type.size(), text.variable().initial().length)
                    : type.size();
            value(part.value(), d);
            places.address(place, d + 1);
            emit(Opcode.COPY, d + 1, d, size);
            return;
        }
        boolean int32 = type.size() == 4 && !type.isFloating();
        if (int32 && place instanceof Place.Frame(int offset)) {
            if (Expr.strip(part.value()) instanceof Expr.Constant constant) {
                emit(Opcode.STK, offset, (int) constant.bits(), 0);
                return;
            }
            if (local32(part.value()) instanceof Integer other) {
                emit(Opcode.MOVL, offset, other, 0);
                return;
            }
        }
        value(part.value(), d);
        places.store(place, type, d);
    }
}
