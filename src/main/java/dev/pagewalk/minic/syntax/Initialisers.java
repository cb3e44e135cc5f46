package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Suggestion;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind the {@code =} of a declaration. */
final class Initialisers {
    private static final int LARGEST = 16 << 20;

    private final Parser parser;
    /** An expression already read that belongs to a deeper element. */
    private @Nullable Expr held;

    Initialisers(Parser parser) {
        this.parser = parser;
    }

    /** Reads the initialiser of a global; gives the variable's type, its length completed. */
    CType constant(Variable variable, CType type) {
        List<Statement.Part> parts = new ArrayList<>();
        CType full = read(type, parts);
        if (full.size() > LARGEST) {
            parser.diagnostics.error(variable.declared, "tooBig");
            return full;
        }
        byte[] bytes = new byte[full.size()];
        for (Statement.Part part : parts) {
            if (part.value() instanceof Expr.Wrong) {
                continue;
            }
            if (part.value() instanceof Expr.Text(Variable text, CType _, SourceSpan _)) {
                int n = Math.min(text.initial.length, bytes.length - part.offset());
                System.arraycopy(
                        text.initial,
                        0,
                        bytes,
                        part.offset(),
                        Math.min(n, part.type().size()));
                continue;
            }
            StaticValue value = StaticValue.of(part.value());
            if (value == null) {
                parser.diagnostics.error(part.value().span(), "initialiserConstant", variable.name);
                continue;
            }
            if (part.offset() + part.type().size() > bytes.length) {
                continue;
            }
            long bits = value.offset();
            if (part.type().isFloating() && part.type().size() == 4) {
                bits = Float.floatToRawIntBits((float) Double.longBitsToDouble(bits));
            }
            for (int i = 0; i < part.type().size(); i++) {
                bytes[part.offset() + i] = (byte) (bits >> 8 * i);
            }
            variable.relocations.removeIf(r -> r.offset() == part.offset());
            if (value.base() != null) {
                if (part.type().size() != 4) {
                    parser.diagnostics.error(part.value().span(), "initialiserConstant", variable.name);
                    continue;
                }
                variable.relocations.add(new Variable.Relocation(part.offset(), value.base()));
            }
        }
        variable.initial = bytes;
        return full;
    }

    /** Reads the initialiser of a local. */
    Statement local(Variable variable, CType type, Token start) {
        List<Statement.Part> parts = new ArrayList<>();
        boolean list = parser.at("{");
        variable.type = read(type, parts);
        boolean aggregate =
                variable.type.plain() instanceof CType.Array || variable.type.plain() instanceof CType.Struct;
        boolean zero =
                aggregate && (list || parts.size() == 1 && parts.getFirst().value() instanceof Expr.Text);
        return new Statement.Initialise(variable, zero, parts, parser.since(start));
    }

    /** Reads an initialiser; {@code parts} gets expressions converted to the type of their place. */
    CType read(CType type, List<Statement.Part> parts) {
        held = null;
        if (Declarators.isIncomplete(type) && !(type.plain() instanceof CType.Array)) {
            throw parser.abandon(parser.peek(), "incompleteType", type.toString());
        }
        if (type.plain() instanceof CType.Array(CType of, int length)) {
            if (!parser.at("{") && !isText(of)) {
                throw parser.abandon(parser.peek(), "arrayInitialiser");
            }
            int count = array(of, length, 0, parts, true);
            CType full = length >= 0 ? type : new CType.Array(of, Math.max(1, count));
            return length < 0 && type instanceof CType.Const ? new CType.Const(full) : full;
        }
        element(type, 0, parts);
        return type;
    }

    private boolean isText(CType of) {
        if (parser.peek().kind() != Token.Kind.STRING || held != null) {
            return false;
        }
        boolean wide = parser.peek().text().startsWith("L");
        return of.isInteger() && of.size() == (wide ? 2 : 1);
    }

    private void element(CType type, int offset, List<Statement.Part> parts) {
        parser.enter(parser.peek());
        switch (type.plain()) {
            case CType.Array(CType of, int length) -> array(of, length, offset, parts, false);
            case CType.Struct struct -> struct(struct, offset, parts);
            default -> {
                boolean braces = held == null && parser.accept("{");
                Expr value = take();
                parts.add(new Statement.Part(offset, type.plain(), parser.assignments.assignable(value, type)));
                if (braces) {
                    parser.accept(",");
                    if (!parser.at("}")) {
                        throw parser.abandon(parser.peek(), "tooManyInitialisers");
                    }
                    parser.advance();
                }
            }
        }
        parser.leave();
    }

    private Expr take() {
        Expr value = held != null ? held : parser.expressions.assignment();
        held = null;
        return value;
    }

    private int array(CType of, int length, int offset, List<Statement.Part> parts, boolean outer) {
        boolean braces = held == null && parser.accept("{");
        if (isText(of)) {
            Expr.Text text = parser.primaries.text();
            int count = ((CType.Array) text.type()).length();
            if (length >= 0 && count - 1 > length) {
                parser.diagnostics.error(text.span(), "stringTooLong", String.valueOf(length));
            }
            int room = length >= 0 ? Math.min(length, count) : count;
            parts.add(new Statement.Part(offset, new CType.Array(of, room), text));
            if (braces) {
                parser.accept(",");
                parser.expect("}");
            }
            return count;
        }
        long index = 0;
        long most = 0;
        while (held != null || !parser.at("}")) {
            if (parser.atEnd() || !braces && length >= 0 && index >= length) {
                break;
            }
            if (braces && parser.at("[")) {
                index = designatedIndex();
                designated(of, check(index, of, offset), parts);
            } else {
                if (braces && parser.at(".")) {
                    throw parser.abandon(parser.peek(), "designator");
                }
                if (length >= 0 && index >= length) {
                    parser.diagnostics.error(parser.peek(), "tooManyInitialisers");
                    skipRest();
                    break;
                }
                element(of, check(index, of, offset), parts);
            }
            if (length >= 0 && index >= length) {
                parser.diagnostics.error(parser.previous(), "tooManyInitialisers");
            }
            index++;
            most = Math.max(most, index);
            if (!braces && length >= 0 && index >= length) {
                break;
            }
            if (!separator(braces)) {
                break;
            }
        }
        if (braces) {
            parser.expect("}");
        }
        return (int) most;
    }

    /** Goes over a comma; without braces the one behind the last element belongs to the list around. */
    private boolean separator(boolean braces) {
        if (!parser.at(",")) {
            return false;
        }
        if (!braces && parser.peek(1).is("}")) {
            return false;
        }
        parser.advance();
        return true;
    }

    private int check(long index, CType of, int offset) {
        if (index < 0 || offset + (index + 1) * of.size() > LARGEST * 4L) {
            throw parser.abandon(parser.peek(), "tooBig");
        }
        return (int) (offset + index * of.size());
    }

    private void skipRest() {
        int depth = 0;
        while (!parser.atEnd() && (depth > 0 || !parser.at("}"))) {
            depth += parser.at("{") ? 1 : parser.at("}") ? -1 : 0;
            parser.advance();
        }
    }

    private void struct(CType.Struct struct, int offset, List<Statement.Part> parts) {
        boolean braces = held == null && parser.accept("{");
        if (!braces) {
            Expr value = take();
            if (value.type().plain().equals(struct) || value instanceof Expr.Wrong) {
                parts.add(new Statement.Part(offset, struct, value));
                return;
            }
            held = value;
        }
        boolean union = struct.isUnion();
        int next = 0;
        List<CType.Member> members = struct.members();
        int covered = -1;
        while (held != null || !parser.at("}")) {
            if (parser.atEnd()) {
                break;
            }
            if (braces && parser.at(".")) {
                parser.advance();
                Token name = parser.advance();
                CType.Member member = struct.member(name.text());
                if (member == null) {
                    throw parser.abandon(
                            name,
                            "noMember",
                            struct.toString(),
                            name.text(),
                            Suggestion.of(
                                    name.text(),
                                    members.stream().map(CType.Member::name).toList()));
                }
                next = members.indexOf(member);
                designated(member.type(), offset + member.offset(), parts);
            } else {
                if (braces && parser.at("[")) {
                    throw parser.abandon(parser.peek(), "designator");
                }
                while (next < members.size() && members.get(next).offset() < covered) {
                    next++;
                }
                if (next >= members.size() || union && next > 0) {
                    parser.diagnostics.error(parser.peek(), "tooManyInitialisers");
                    held = null;
                    skipRest();
                    break;
                }
                element(members.get(next).type(), offset + members.get(next).offset(), parts);
            }
            covered = members.get(next).offset() + members.get(next).type().size();
            next++;
            while (next < members.size() && members.get(next).offset() < covered) {
                next++;
            }
            if (!braces && (next >= members.size() || union)) {
                break;
            }
            if (!separator(braces)) {
                break;
            }
        }
        if (braces) {
            parser.expect("}");
        }
    }

    private long designatedIndex() {
        parser.advance();
        Expr index = parser.typing.rvalue(parser.expressions.conditional());
        parser.expect("]");
        if (index instanceof Expr.Constant constant && constant.type().isInteger() && constant.bits() >= 0) {
            return constant.bits();
        }
        parser.diagnostics.error(index.span(), "constantNeeded");
        return 0;
    }

    /** Behind a first designator: more of them, then {@code =} and the value. */
    private void designated(CType type, int offset, List<Statement.Part> parts) {
        if (parser.at(".") && type.plain() instanceof CType.Struct struct) {
            parser.advance();
            Token name = parser.advance();
            CType.Member member = struct.member(name.text());
            if (member == null) {
                throw parser.abandon(name, "noMember", struct.toString(), name.text(), "");
            }
            designated(member.type(), offset + member.offset(), parts);
        } else if (parser.at("[") && type.plain() instanceof CType.Array(CType of, int length)) {
            Token at = parser.peek();
            long index = designatedIndex();
            if (index >= length) {
                throw parser.abandon(at, "tooManyInitialisers");
            }
            designated(of, check(index, of, offset), parts);
        } else {
            parser.expect("=");
            element(type, offset, parts);
        }
    }
}
