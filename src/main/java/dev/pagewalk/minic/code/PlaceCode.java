package dev.pagewalk.minic.code;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.syntax.Expr;
import dev.pagewalk.minic.syntax.Operator;
import dev.pagewalk.minic.syntax.Statement;
import dev.pagewalk.minic.syntax.Variable;
import dev.pagewalk.minic.type.CType;
import org.jspecify.annotations.Nullable;

/** Code that finds, reads and writes objects. */
final class PlaceCode {
    private final ExpressionCode code;
    /** The place found last, and its array if it is an element of one with known bounds: it is accessed next. */
    private @Nullable Place found;

    private @Nullable Bounds foundIn;

    /** An array in a variable, and the size of what is accessed of it. */
    private record Bounds(Variable variable, int offset, int size, int element) {}

    PlaceCode(ExpressionCode code) {
        this.code = code;
    }

    /** True if no instruction is needed to find it. */
    boolean isSimple(Expr e) {
        return switch (e) {
            case Expr.Name _, Expr.Text _ -> true;
            case Expr.Field(Expr struct, int _, CType _, SourceSpan _) -> struct.isPlace() && isSimple(struct);
            case Expr.Deref(Expr pointer, CType type, SourceSpan _) -> {
                Parts parts = Parts.of(pointer);
                yield Expr.strip(parts.base) instanceof Expr.Constant
                        || parts.base instanceof Expr.Address(Expr place, CType _, SourceSpan _) && isSimple(place)
                        || element(pointer, type) != null;
            }
            default -> false;
        };
    }

    /** A pointer as a base and a number of bytes. */
    private record Parts(Expr base, int offset) {
        static Parts of(Expr pointer) {
            int offset = 0;
            Expr e = Expr.strip(pointer);
            while (e instanceof Expr.Binary(Operator operator, Expr left, Expr right, CType type, SourceSpan _)
                    && type.size() == 4
                    && (operator == Operator.ADD || operator == Operator.SUB)
                    && right instanceof Expr.Constant constant
                    && !left.type().isWide()) {
                offset += operator == Operator.ADD ? (int) constant.bits() : -(int) constant.bits();
                e = Expr.strip(left);
            }
            return new Parts(e, offset);
        }
    }

    /** The place that {@code e} designates; a struct value that is no place is put somewhere first. */
    Place place(Expr e, int d) {
        Place place = find(e, d);
        found = place;
        foundIn = extent(e, e.type().size());
        return place;
    }

    /** The array with known bounds in which {@code e} is looked for by an index; null if there is none. */
    private static @Nullable Bounds extent(Expr e, int element) {
        return switch (e) {
            case Expr.Field(Expr struct, int _, CType _, SourceSpan _) -> extent(struct, element);
            case Expr.Deref(Expr pointer, CType type, SourceSpan _) -> {
                Expr base = Expr.strip(pointer);
                while (base instanceof Expr.Binary(Operator _, Expr left, Expr _, CType _, SourceSpan _)
                        && left.type().isPointer()) {
                    base = Expr.strip(left);
                }
                yield base instanceof Expr.Address(Expr array, CType _, SourceSpan _)
                                && array.type() instanceof CType.Array
                        ? array(array, Math.max(1, type.size()))
                        : null;
            }
            default -> null;
        };
    }

    /** Where an array lies: all of it, or the array around it if it is an element itself. */
    private static @Nullable Bounds array(Expr array, int element) {
        int offset = 0;
        Expr e = array;
        while (e instanceof Expr.Field(Expr struct, int inner, CType _, SourceSpan _)) {
            offset += inner;
            e = struct;
        }
        return switch (e) {
            case Expr.Name(Variable variable, CType _, SourceSpan _) ->
                new Bounds(variable, offset, array.type().size(), element);
            case Expr.Deref _ -> extent(e, element);
            default -> null;
        };
    }

    private Place find(Expr e, int d) {
        return switch (e) {
            case Expr.Name(Variable variable, CType _, SourceSpan _) ->
                switch (variable.kind()) {
                    case LOCAL -> new Place.Frame(code.frame.offset(variable));
                    case NATIVE -> new Place.Image(code.thunk(variable), 0);
                    default -> new Place.Image(variable, 0);
                };
            case Expr.Text(Variable variable, CType _, SourceSpan _) -> new Place.Image(variable, 0);
            case Expr.Field(Expr struct, int offset, CType _, SourceSpan _) ->
                solid(place(struct, d), d).plus(offset);
            case Expr.Literal(Variable variable, Statement initialiser, CType _, SourceSpan _) -> {
                code.statement((Statement.Initialise) initialiser, d);
                yield new Place.Frame(code.frame.offset(variable));
            }
            case Expr.Deref(Expr pointer, CType type, SourceSpan _) -> deref(pointer, type, d);
            default -> {
                code.value(e, d);
                yield new Place.Register(d, 0);
            }
        };
    }

    private Place deref(Expr pointer, CType type, int d) {
        Place element = element(pointer, type);
        if (element != null) {
            return element;
        }
        Parts parts = Parts.of(pointer);
        if (parts.base instanceof Expr.Constant constant) {
            return new Place.Absolute((int) constant.bits() + parts.offset);
        }
        if (parts.base instanceof Expr.Address(Expr place, CType _, SourceSpan _)) {
            return solid(place(place, d), d).plus(parts.offset);
        }
        if (parts.offset == 0 && indexed(parts.base, type, d)) {
            return new Place.Element(d, type.size() >> 1);
        }
        code.value(parts.base, d);
        return new Place.Register(d, parts.offset);
    }

    /** Elements have no offset: their address is computed first. */
    private Place solid(Place place, int d) {
        return switch (place) {
            case Place.Frame _, Place.Image _, Place.Absolute _, Place.Register _ -> place;
            default -> {
                address(place, d);
                yield new Place.Register(d, 0);
            }
        };
    }

    private static @Nullable Expr index(Expr sum, CType type) {
        if (!(sum instanceof Expr.Binary(Operator operator, Expr left, Expr right, CType _, SourceSpan _))
                || operator != Operator.ADD
                || !left.type().isPointer()
                || !type.isScalar()) {
            return null;
        }
        int size = type.size();
        if (size == 1) {
            return right;
        }
        return right instanceof Expr.Binary(Operator times, Expr count, Expr by, CType _, SourceSpan _)
                        && times == Operator.MUL
                        && by instanceof Expr.Constant constant
                        && constant.bits() == size
                ? count
                : null;
    }

    /**
     * {@code p[i]} with {@code i} in the frame, and {@code p} a pointer in the frame or an array, of 32-bit elements.
     */
    private @Nullable Place element(Expr pointer, CType type) {
        if (type.size() != 4 || type.isFloating() || !type.isScalar()) {
            return null;
        }
        Expr index = index(pointer, type);
        Integer local = index == null ? null : code.local32(index);
        if (local == null) {
            return null;
        }
        Expr base = Expr.strip(((Expr.Binary) pointer).left());
        Integer pointerLocal = code.local32(base);
        if (pointerLocal != null) {
            return new Place.PointerElement(pointerLocal, local);
        }
        if (base instanceof Expr.Address(Expr place, CType _, SourceSpan _)
                && place instanceof Expr.Name(Variable variable, CType _, SourceSpan _)) {
            return switch (variable.kind()) {
                case LOCAL -> new Place.FrameElement(code.frame.offset(variable), local);
                case GLOBAL -> new Place.ImageElement(variable, 0, local);
                default -> null;
            };
        }
        return null;
    }

    /** Leaves base and index of {@code p[i]} in registers d and d + 1, if it has that form. */
    private boolean indexed(Expr sum, CType type, int d) {
        Expr index = index(sum, type);
        if (index == null || type.isWide() || type.isFloating() || index.calls()) {
            return false;
        }
        code.value(((Expr.Binary) sum).left(), d);
        code.value(index, d + 1);
        return true;
    }

    /** Leaves the address in register d. */
    void address(Place place, int d) {
        switch (place) {
            case Place.Frame(int offset) -> code.emit(Opcode.LEA, d, offset, 0);
            case Place.Image(Variable variable, int offset) ->
                code.assembler.address(code.emit(Opcode.LI, d, offset, 0), 2, variable);
            case Place.Absolute(int address) -> code.emit(Opcode.LI, d, address, 0);
            case Place.Register(int register, int offset) -> {
                if (offset != 0) {
                    code.emit(Opcode.ADDK, d, register, offset);
                } else if (register != d) {
                    code.emit(Opcode.MOV, d, register, 0);
                }
            }
            case Place.PointerElement(int pointer, int index) -> {
                code.emit(Opcode.SHLLK, d, index, 2);
                code.emit(Opcode.ADDRL, d, d, pointer);
            }
            case Place.FrameElement(int offset, int index) -> {
                code.emit(Opcode.SHLLK, d, index, 2);
                code.emit(Opcode.LEA, d + 1, offset, 0);
                code.emit(Opcode.ADD, d, d, d + 1);
            }
            case Place.ImageElement(Variable variable, int offset, int index) -> {
                code.emit(Opcode.SHLLK, d, index, 2);
                code.assembler.address(code.emit(Opcode.ADDK, d, d, offset), 3, variable);
            }
            case Place.Element(int register, int shift) -> {
                if (shift > 0) {
                    code.emit(Opcode.SHLK, register + 1, register + 1, shift);
                }
                code.emit(Opcode.ADD, d, register, register + 1);
            }
        }
    }

    void load(Place place, CType type, int d) {
        Width width = Width.ofLoad(type.plain());
        access(place, type, width, width.load(), d, d);
        remember(place);
    }

    /** Writes register d. */
    void store(Place place, CType type, int d) {
        Width width = Width.ofStore(type.plain());
        access(place, type, width, width.store(), d, d + 1);
        remember(place);
    }

    /** The last instruction accessed this place. */
    private void remember(Place place) {
        if (place == found && foundIn != null) {
            int at = code.assembler.here() - 4;
            Variable array = foundIn.variable;
            if (array.kind() == Variable.Kind.LOCAL) {
                int start = code.frame.offset(array) + foundIn.offset;
                code.assembler.facts.extent(
                        at, new CodeFacts.Extent(array.name(), true, start, foundIn.size, foundIn.element));
            } else {
                code.assembler.array(at, array, foundIn.offset, foundIn.size, foundIn.element);
            }
        }
    }

    /** @param scratch a register that may be used on the way */
    private void access(Place place, CType type, Width width, Operation operation, int d, int scratch) {
        if (type.isWide()) {
            access(place, d, scratch, width, operation);
            return;
        }
        switch (place) {
            case Place.Element(int register, int _) -> emit(operation, Form.RRR, d, register, register + 1);
            case Place.PointerElement(int pointer, int index) -> emit(operation, Form.RLL, d, pointer, index);
            case Place.FrameElement(int offset, int index) -> emit(operation, Form.RFL, d, offset, index);
            case Place.ImageElement(Variable variable, int offset, int index) ->
                code.assembler.address(emit(operation, Form.RAL, d, offset, index), 2, variable);
            default -> access(place, d, scratch, width, operation);
        }
    }

    private int emit(Operation operation, Form form, int a, int b, int c) {
        return code.emit(InstructionSet.opcode(operation, form), a, b, c);
    }

    private void access(Place place, int d, int scratch, Width width, Operation operation) {
        switch (place) {
            case Place.Frame(int offset) -> emit(operation, width == Width.INT32 ? Form.RL : Form.RF, d, offset, 0);
            case Place.Image(Variable variable, int offset) ->
                code.assembler.address(emit(operation, Form.RA, d, offset, 0), 2, variable);
            case Place.Absolute(int address) -> emit(operation, Form.RA, d, address, 0);
            case Place.Register(int r, int offset) -> emit(operation, Form.RRK, d, r, offset);
            default -> {
                address(place, scratch);
                emit(operation, Form.RRK, d, scratch, 0);
            }
        }
    }
}
