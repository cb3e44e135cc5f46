package dev.pagewalk.minic.look;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.code.Program;
import dev.pagewalk.minic.processor.Cpu;
import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.syntax.Environment;
import dev.pagewalk.minic.syntax.Expr;
import dev.pagewalk.minic.syntax.Folding;
import dev.pagewalk.minic.syntax.FrameNames;
import dev.pagewalk.minic.syntax.LineReader;
import dev.pagewalk.minic.syntax.SystemHeaders;
import dev.pagewalk.minic.syntax.TokenStream;
import dev.pagewalk.minic.syntax.Variable;
import dev.pagewalk.minic.type.CType;
import dev.pagewalk.minic.type.Conversions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates watch expressions in the innermost frame: reads memory as a debugger does and changes nothing. */
public final class WatchEvaluator {
    private static final int LONGEST = 1000;

    private final SystemHeaders headers;
    private final Cpu cpu;
    private final @Nullable Program program;
    private final Peeker memory;
    private final ValueText text;
    /** Where the variables of the innermost call lie. */
    private Map<Variable, Integer> fixed = Map.of();

    private final Diagnostics diagnostics = new Diagnostics();

    /** Sees the innermost call of a paused program. */
    public WatchEvaluator(SystemHeaders headers, Cpu cpu, @Nullable Program program) {
        this.headers = headers;
        this.cpu = cpu;
        this.program = program;
        this.memory = new Peeker(cpu.memory(), program);
        this.text = new ValueText(memory);
    }

    /** The expression can't be evaluated without changing something. */
    private static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1;

        final transient Expr at;

        Impossible(Expr at) {
            super("", null, false, false);
            this.at = at;
        }
    }

    /** Evaluates an expression. Never throws, whatever the text. */
    public Watch evaluate(String expression) {
        if (expression.length() > LONGEST) {
            diagnostics.error(SourceSpan.START, "sourceTooLong", String.valueOf(expression.length()), "1000");
            return new Watch.Refused(diagnostics.sorted());
        }
        try {
            LineReader.Watched watched = parse(expression);
            fixed = watched.addresses();
            Expr e = watched.value();
            if (diagnostics.hasErrors() || e instanceof Expr.Wrong) {
                return new Watch.Refused(diagnostics.sorted());
            }
            String type = e.type().plain().toString();
            if (e.isPlace() || e.type() instanceof CType.Function) {
                return new Watch.Value(type, text.readable(e.type(), place(e)));
            }
            CType plain = e.type().plain();
            if (plain.isVoid()) {
                throw new Impossible(e);
            }
            long bits = value(e);
            if (plain.isFloating() && plain.size() == 4) {
                bits = Float.floatToRawIntBits((float) Double.longBitsToDouble(bits));
            }
            return new Watch.Value(type, text.scalar(plain, bits, 0));
        } catch (TokenStream.Abandon e) {
            return new Watch.Refused(diagnostics.sorted());
        } catch (Impossible e) {
            diagnostics.error(e.at.span(), "watchChanges");
            return new Watch.Refused(diagnostics.sorted());
        } catch (Peeker.Unreadable e) {
            return new Watch.Unavailable("memory");
        } catch (ArithmeticException e) {
            return new Watch.Unavailable("division");
        } catch (StackOverflowError e) {
            diagnostics.error(SourceSpan.START, "tooComplex");
            return new Watch.Refused(diagnostics.sorted());
        }
    }

    private LineReader.Watched parse(String expression) {
        Environment known = program == null ? headers.everything() : program.environment();
        // a crashed program's calls are still in memory: it can be looked at, post mortem
        FrameNames frame = PausedFrame.names(cpu, program, true);
        return new LineReader(headers, known, frame, diagnostics).expression(expression);
    }

    private int address(Variable variable) {
        Integer inFrame = fixed.get(variable);
        return inFrame != null
                ? inFrame
                : program == null ? 0 : program.addresses().of(variable);
    }

    private int place(Expr e) {
        return switch (e) {
            case Expr.Name(Variable variable, CType _, SourceSpan _)
            when variable.kind() == Variable.Kind.GLOBAL || variable.kind() == Variable.Kind.FUNCTION ->
                address(variable);
            case Expr.Deref(Expr pointer, CType _, SourceSpan _) -> (int) value(pointer);
            case Expr.Field(Expr struct, int offset, CType _, SourceSpan _) -> place(struct) + offset;
            default -> throw new Impossible(e);
        };
    }

    private long value(Expr e) {
        return switch (e) {
            case Expr.Constant constant -> constant.bits();
            case Expr.Name _, Expr.Deref _, Expr.Field _ -> load(e.type().plain(), place(e));
            case Expr.Address(Expr place, CType _, SourceSpan _) -> Integer.toUnsignedLong(place(place));
            case Expr.Cast(Expr operand, CType type, SourceSpan _) -> {
                if (type.isVoid()) {
                    throw new Impossible(e);
                }
                yield Conversions.convert(value(operand), operand.type().plain(), type.plain());
            }
            case Expr.Unary unary -> unary(unary);
            case Expr.Binary binary -> binary(binary);
            case Expr.Logical(boolean and, Expr left, Expr right, CType _, SourceSpan _) ->
                isTrue(left) != and ? (and ? 0 : 1) : isTrue(right) ? 1 : 0;
            case Expr.Conditional conditional ->
                value(isTrue(conditional.condition()) ? conditional.yes() : conditional.no());
            default -> throw new Impossible(e);
        };
    }

    private long load(CType type, int address) {
        if (type instanceof CType.Struct || type instanceof CType.Array) {
            throw new Peeker.Unreadable();
        }
        long bits = memory.load(address, type.size());
        if (type.isFloating() && type.size() == 4) {
            return Double.doubleToRawLongBits(Float.intBitsToFloat((int) bits));
        }
        return Conversions.normalise(type, bits);
    }

    private boolean isTrue(Expr e) {
        return Folding.isTrue(new Expr.Constant(e.type().plain(), value(e), e.span()));
    }

    private long unary(Expr.Unary e) {
        if (e.operator() == '!') {
            return isTrue(e.operand()) ? 0 : 1;
        }
        long bits = value(e.operand());
        if (e.type().isFloating()) {
            return Double.doubleToRawLongBits(-Double.longBitsToDouble(bits));
        }
        return Conversions.normalise(e.type(), e.operator() == '-' ? -bits : ~bits);
    }

    private long binary(Expr.Binary e) {
        CType type = e.left().type().plain();
        Expr.Constant folded = Folding.binary(
                e,
                new Expr.Constant(type, value(e.left()), e.span()),
                new Expr.Constant(e.right().type().plain(), value(e.right()), e.span()));
        if (folded == null) {
            throw new ArithmeticException("division");
        }
        return folded.bits();
    }
}
