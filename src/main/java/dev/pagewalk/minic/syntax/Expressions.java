package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.ByteBuffer;
import dev.pagewalk.minic.source.Literals;
import dev.pagewalk.minic.source.Suggestion;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Expressions, by precedence. */
final class Expressions {
    private static final int LONGEST_CHAIN = 800;

    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(
            Map.entry("||", 1),
            Map.entry("&&", 2),
            Map.entry("|", 3),
            Map.entry("^", 4),
            Map.entry("&", 5),
            Map.entry("==", 6),
            Map.entry("!=", 6),
            Map.entry("<", 7),
            Map.entry("<=", 7),
            Map.entry(">", 7),
            Map.entry(">=", 7),
            Map.entry("<<", 8),
            Map.entry(">>", 8),
            Map.entry("+", 9),
            Map.entry("-", 9),
            Map.entry("*", 10),
            Map.entry("/", 10),
            Map.entry("%", 10));
    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("|", Operator.OR),
            Map.entry("^", Operator.XOR),
            Map.entry("&", Operator.AND),
            Map.entry("==", Operator.EQ),
            Map.entry("!=", Operator.NE),
            Map.entry("<", Operator.LT),
            Map.entry("<=", Operator.LE),
            Map.entry(">", Operator.GT),
            Map.entry(">=", Operator.GE),
            Map.entry("<<", Operator.SHL),
            Map.entry(">>", Operator.SHR),
            Map.entry("+", Operator.ADD),
            Map.entry("-", Operator.SUB),
            Map.entry("*", Operator.MUL),
            Map.entry("/", Operator.DIV),
            Map.entry("%", Operator.MOD));
    private static final Set<String> UPDATES = Set.of("+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=");

    private final Parser parser;
    private final Typing typing;
    private final Calls calls;

    Expressions(Parser parser) {
        this.parser = parser;
        this.typing = parser.typing;
        this.calls = new Calls(parser);
    }

    /** With commas. */
    Expr full() {
        Token first = parser.peek();
        Expr left = assignment();
        int chain = 0;
        while (parser.at(",")) {
            checkChain(++chain);
            parser.advance();
            Expr right = typing.rvalue(assignment());
            left = right instanceof Expr.Wrong
                    ? right
                    : new Expr.Comma(typing.rvalue(left), right, right.type().plain(), parser.since(first));
        }
        return left;
    }

    private void checkChain(int length) {
        if (length > LONGEST_CHAIN) {
            throw parser.abandon(parser.peek(), "tooLong");
        }
    }

    Expr assignment() {
        Token first = parser.peek();
        parser.enter(first);
        Expr left = conditional();
        Token operator = parser.peek();
        if (operator.is("=")) {
            parser.advance();
            Token second = parser.peek();
            if ((second.is(">") || second.is("<"))
                    && second.line() == operator.line()
                    && second.column() == operator.column() + 1) {
                parser.advance();
                parser.diagnostics.error(operator, "operatorTurned", "=" + second.text(), second.text() + "=");
                conditional();
                parser.leave();
                return new Expr.Wrong(CType.INT, parser.since(first));
            }
            Expr right = assignment();
            left = typing.assign(left, right, parser.since(first));
        } else if (operator.kind() == Token.Kind.PUNCTUATION && UPDATES.contains(operator.text())) {
            parser.advance();
            Expr right = assignment();
            String spelling = operator.text().substring(0, operator.text().length() - 1);
            left = typing.update(OPERATORS.get(spelling), left, right, false, parser.since(first));
        }
        parser.leave();
        return left;
    }

    Expr conditional() {
        Token first = parser.peek();
        Expr condition = binary(1);
        if (!parser.at("?")) {
            return condition;
        }
        parser.enter(first);
        parser.advance();
        Expr yes = full();
        parser.expect(":");
        Expr no = conditional();
        parser.leave();
        return typing.conditional(condition, yes, no, parser.since(first));
    }

    private Expr binary(int lowest) {
        Token first = parser.peek();
        Expr left = unary();
        int chain = 0;
        while (true) {
            Token operator = parser.peek();
            if (operator.kind() != Token.Kind.PUNCTUATION) {
                return left;
            }
            Integer precedence = PRECEDENCE.get(operator.text());
            if (precedence == null || precedence < lowest) {
                return left;
            }
            checkChain(++chain);
            parser.advance();
            Expr right = binary(precedence + 1);
            SourceSpan span = parser.since(first);
            left = switch (operator.text()) {
                case "&&", "||" -> logical(operator.is("&&"), left, right, span);
                default -> typing.binary(OPERATORS.get(operator.text()), left, right, span);
            };
        }
    }

    private Expr logical(boolean and, Expr l, Expr r, SourceSpan span) {
        Expr left = typing.condition(l);
        Expr right = typing.condition(r);
        if (left instanceof Expr.Wrong || right instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        if (left instanceof Expr.Constant a && Folding.isTrue(a) != and) {
            return Typing.constant(CType.INT, and ? 0 : 1, span);
        }
        if (left instanceof Expr.Constant && right instanceof Expr.Constant b) {
            return Typing.constant(CType.INT, Folding.isTrue(b) ? 1 : 0, span);
        }
        return new Expr.Logical(and, left, right, CType.INT, span);
    }

    // ---- unary

    private Expr unary() {
        Token first = parser.peek();
        parser.enter(first);
        Expr result = prefix(first);
        parser.leave();
        return result;
    }

    private Expr prefix(Token first) {
        if (first.kind() == Token.Kind.PUNCTUATION) {
            switch (first.text()) {
                case "-", "~", "!", "+" -> {
                    parser.advance();
                    Expr operand = unary();
                    return typing.unary(first.text().charAt(0), operand, parser.since(first));
                }
                case "*" -> {
                    parser.advance();
                    return deref(unary(), parser.since(first));
                }
                case "&" -> {
                    parser.advance();
                    return address(unary(), parser.since(first));
                }
                case "++", "--" -> {
                    parser.advance();
                    Expr place = unary();
                    SourceSpan span = parser.since(first);
                    Expr one = Typing.constant(CType.INT, 1, span);
                    return typing.update(first.is("++") ? Operator.ADD : Operator.SUB, place, one, false, span);
                }
                case "(" -> {
                    if (parser.declarations.startsType(parser.peek(1))) {
                        parser.advance();
                        CType type = parser.declarations.typeName();
                        parser.expect(")");
                        if (parser.at("{")) {
                            return postfix(compound(type, first), first);
                        }
                        Expr operand = unary();
                        return typing.explicitCast(operand, type, parser.since(first));
                    }
                }
                default -> {}
            }
        } else if (first.is("sizeof")) {
            return sizeof();
        }
        return postfix(primary(), first);
    }

    private Expr compound(CType type, Token first) {
        if (parser.function == null) {
            throw parser.abandon(first, "initialiserConstant", type.toString());
        }
        Variable variable = parser.local("", type, first);
        variable.assigned = true;
        Statement initialiser = parser.initialisers.local(variable, type, first);
        return new Expr.Literal(variable, initialiser, variable.type, parser.since(first));
    }

    Expr deref(Expr e, SourceSpan span) {
        Expr pointer = typing.rvalue(e);
        if (pointer instanceof Expr.Wrong) {
            return pointer;
        }
        if (!pointer.type().isPointer()) {
            return typing.wrong(pointer, "notPointer", pointer.type().toString());
        }
        CType target = pointer.type().target();
        if (target instanceof CType.Function) {
            return pointer instanceof Expr.Address(Expr place, CType _, SourceSpan _)
                    ? place
                    : new Expr.Deref(pointer, target, span);
        }
        if (target.isVoid()) {
            return typing.wrong(pointer, "voidDeref", pointer.type().toString());
        }
        if (Declarations.isIncomplete(target) && !(target.plain() instanceof CType.Array)) {
            return typing.wrong(pointer, "incompleteType", target.toString());
        }
        if (pointer instanceof Expr.Address(Expr place, CType _, SourceSpan _)
                && place.isPlace()
                && place.type().equals(target)) {
            return place;
        }
        return new Expr.Deref(pointer, target, span);
    }

    private Expr address(Expr place, SourceSpan span) {
        if (place instanceof Expr.Wrong) {
            return place;
        }
        if (!place.isPlace() && !(place.type() instanceof CType.Function)) {
            parser.diagnostics.error(span, "addressOf");
            return new Expr.Wrong(new CType.Pointer(CType.VOID), span);
        }
        Typing.markAssigned(place);
        return new Expr.Address(place, new CType.Pointer(place.type()), span);
    }

    private Expr sizeof() {
        Token first = parser.advance();
        CType type;
        if (parser.at("(") && parser.declarations.startsType(parser.peek(1))) {
            parser.advance();
            type = parser.declarations.typeName();
            parser.expect(")");
            if (parser.at("{")) {
                type = postfix(compound(type, first), first).type();
            }
        } else {
            Expr operand = unary();
            if (operand instanceof Expr.Wrong) {
                return operand;
            }
            type = operand.type();
        }
        if (type.isVoid() || type instanceof CType.Function || Declarations.isIncomplete(type)) {
            parser.diagnostics.error(first, "sizeofIncomplete", type.toString());
            return new Expr.Wrong(CType.UNSIGNED, parser.since(first));
        }
        return Typing.constant(CType.UNSIGNED, type.size(), parser.since(first));
    }

    // ---- postfix

    private Expr postfix(Expr e, Token first) {
        int chain = 0;
        while (true) {
            Token token = parser.peek();
            if (token.kind() != Token.Kind.PUNCTUATION) {
                return e;
            }
            checkChain(++chain);
            switch (token.text()) {
                case "[" -> {
                    parser.advance();
                    Expr index = full();
                    parser.expect("]");
                    e = index(e, index, parser.since(first));
                }
                case "(" -> e = calls.call(e, first);
                case ".", "->" -> {
                    parser.advance();
                    e = member(e, token.is("->"), parser.since(first));
                }
                case "++", "--" -> {
                    parser.advance();
                    SourceSpan span = parser.since(first);
                    Expr one = Typing.constant(CType.INT, 1, span);
                    e = typing.update(token.is("++") ? Operator.ADD : Operator.SUB, e, one, true, span);
                }
                default -> {
                    return e;
                }
            }
        }
    }

    private Expr index(Expr array, Expr index, SourceSpan span) {
        if (array instanceof Expr.Wrong || index instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        Expr a = typing.rvalue(array);
        Expr b = typing.rvalue(index);
        if (!(a.type().isPointer() && b.type().isInteger())
                && !(a.type().isInteger() && b.type().isPointer())) {
            parser.diagnostics.error(
                    span, "notIndexable", a.type().toString(), b.type().toString());
            return new Expr.Wrong(CType.INT, span);
        }
        checkBounds(array, b);
        Expr sum = typing.binary(Operator.ADD, a, b, span);
        return deref(sum, span);
    }

    private void checkBounds(Expr array, Expr index) {
        if (array.type() instanceof CType.Array(CType _, int length)
                && index instanceof Expr.Constant constant
                && length > 0
                && (constant.bits() < 0 || constant.bits() > length)
                && array instanceof Expr.Name(Variable variable, CType _, SourceSpan _)) {
            parser.diagnostics.warn(
                    index.span(),
                    "outOfBounds",
                    String.valueOf(constant.bits()),
                    variable.name,
                    String.valueOf(length));
        }
    }

    private Expr member(Expr e, boolean arrow, SourceSpan before) {
        Token name = parser.peek();
        if (name.kind() != Token.Kind.NAME) {
            throw parser.abandon(name, "expectedName", name.text());
        }
        parser.advance();
        SourceSpan span = before.to(name.span());
        if (e instanceof Expr.Wrong) {
            return new Expr.Wrong(CType.INT, span);
        }
        Expr struct = e;
        if (arrow) {
            Expr pointer = typing.rvalue(e);
            if (!(pointer.type().target().plain() instanceof CType.Struct)) {
                boolean dot = e.type().plain() instanceof CType.Struct;
                return typing.wrong(
                        e, dot ? "arrowOnStruct" : "noStruct", e.type().toString(), name.text());
            }
            struct = deref(pointer, span);
            if (struct instanceof Expr.Wrong) {
                return struct;
            }
        }
        if (!(struct.type().plain() instanceof CType.Struct type)) {
            boolean pointer = struct.type().target().plain() instanceof CType.Struct;
            return typing.wrong(
                    struct, pointer ? "dotOnPointer" : "noStruct", struct.type().toString(), name.text());
        }
        if (!type.isComplete()) {
            return typing.wrong(struct, "incompleteType", type.toString());
        }
        CType.Member member = type.member(name.text());
        if (member == null) {
            parser.diagnostics.error(
                    name,
                    "noMember",
                    type.toString(),
                    name.text(),
                    Suggestion.of(
                            name.text(),
                            type.members().stream().map(CType.Member::name).toList()));
            return new Expr.Wrong(CType.INT, span);
        }
        boolean constant = struct.type() instanceof CType.Const && !(member.type() instanceof CType.Const);
        CType memberType =
                constant && !(member.type() instanceof CType.Array) ? new CType.Const(member.type()) : member.type();
        return new Expr.Field(struct, member.offset(), memberType, span);
    }

    // ---- primary

    private Expr primary() {
        Token token = parser.peek();
        switch (token.kind()) {
            case NUMBER -> {
                parser.advance();
                Literals.Number number = Literals.number(token, parser.diagnostics);
                return new Expr.Constant(number.type(), number.bits(), token.span());
            }
            case CHARACTER -> {
                parser.advance();
                CType type = token.text().startsWith("L") ? CType.WCHAR : CType.INT;
                return new Expr.Constant(type, Literals.character(token, parser.diagnostics), token.span());
            }
            case STRING -> {
                return text();
            }
            case NAME -> {
                return name();
            }
            default -> {
                if (token.is("(")) {
                    parser.advance();
                    Expr e = full();
                    if (!parser.at(")") && parser.peek().first()) {
                        throw parser.abandon(token, "unclosed", "(");
                    }
                    parser.expect(")");
                    return e;
                }
                if (token.kind() == Token.Kind.END) {
                    parser.diagnostics.error(parser.gap(), "unexpectedEnd");
                    throw new TokenStream.Abandon();
                }
                throw parser.abandon(token, "expectedExpression", token.text());
            }
        }
    }

    /** One or more adjacent string literals. */
    Expr.Text text() {
        Token first = parser.peek();
        boolean wide = false;
        int n = 0;
        while (parser.peek(n).kind() == Token.Kind.STRING && n < 10_000) {
            wide |= parser.peek(n).text().startsWith("L");
            n++;
            if (n > 50) {
                break;
            }
        }
        ByteBuffer bytes = new ByteBuffer();
        while (parser.peek().kind() == Token.Kind.STRING) {
            bytes.writeBytes(Literals.string(parser.advance(), wide, parser.diagnostics));
        }
        bytes.write(0);
        if (wide) {
            bytes.write(0);
        }
        byte[] content = bytes.toByteArray();
        String key = (wide ? "L" : "") + new String(content, StandardCharsets.ISO_8859_1);
        CType element = wide ? CType.WCHAR : CType.CHAR;
        boolean wideText = wide;
        Variable variable = parser.texts.computeIfAbsent(key, _ -> {
            CType type = new CType.Array(element, content.length / element.size());
            Variable made = new Variable("", new CType.Const(type), Variable.Place.GLOBAL, first);
            made.initial = content;
            made.defined = wideText || true;
            return made;
        });
        return new Expr.Text(variable, variable.type.plain(), parser.since(first));
    }

    private Expr name() {
        Token token = parser.advance();
        String text = token.text();
        if (text.equals("__FUNCTION__") || text.equals("__func__")) {
            String quoted = "\"" + parser.functionName + "\"";
            byte[] bytes = Literals.string(
                    new Token(Token.Kind.STRING, quoted, 1, 1, 1, false, false, null, null), false, parser.diagnostics);
            Variable variable =
                    new Variable("", new CType.Array(CType.CHAR, bytes.length + 1), Variable.Place.GLOBAL, token);
            variable.initial = Arrays.copyOf(bytes, bytes.length + 1);
            parser.unnamed.add(variable);
            return new Expr.Text(variable, variable.type, token.span());
        }
        Scope.Entity entity = parser.find(text);
        if (entity instanceof Scope.Enumerator(CType type, int value)) {
            return new Expr.Constant(type, value, token.span());
        }
        if (entity instanceof Variable variable && undeclared.contains(variable)) {
            return new Expr.Wrong(CType.INT, token.span());
        }
        if (entity instanceof Variable variable) {
            if (variable.place != Variable.Place.NATIVE) {
                variable.used = true;
            }
            return new Expr.Name(variable, variable.type, token.span());
        }
        if (Statements.KEYWORDS.contains(text) || parser.declarations.startsDeclaration(token)) {
            throw parser.abandon(token, entity instanceof Scope.Typedef ? "typeAsValue" : "expectedExpression", text);
        }
        if (parser.at("(")) {
            return calls.undeclared(token);
        }
        return unknown(token);
    }

    Expr unknown(Token token) {
        String text = token.text();
        String header = parser.headers.headerOf(text);
        String owner = parser.frame.ownerOf(text);
        if (owner != null) {
            parser.diagnostics.error(token, "frameGone", text, owner);
        } else if (CplusPlus.WORDS.contains(text)) {
            throw parser.abandon(token, "cplusplus", text);
        } else if (header != null) {
            parser.diagnostics.error(token, "nameNeedsHeader", text, header);
        } else {
            parser.diagnostics.error(token, "undeclared", text, Suggestion.of(text, visibleNames(false)));
        }
        // said once: from now on it is known to be wrong
        if (parser.function != null) {
            wrong(token);
        }
        return new Expr.Wrong(CType.INT, token.span());
    }

    /** Makes a name known as one whose declaration is wrong: using it is no further mistake. */
    void wrong(Token name) {
        Variable variable = new Variable(name.text(), CType.INT, Variable.Place.LOCAL, name);
        variable.assigned = true;
        variable.placed = true;
        undeclared.add(variable);
        parser.scope.names.put(name.text(), variable);
    }

    private final Set<Variable> undeclared = new HashSet<>();

    Set<String> visibleNames(boolean functions) {
        Set<String> names = new HashSet<>();
        for (Scope scope = parser.scope; scope != null; scope = scope.outer) {
            collect(scope.names, functions, names);
        }
        collect(parser.environment.names(), functions, names);
        if (!functions) {
            names.addAll(parser.environment.macros().keySet());
        }
        return names;
    }

    private static void collect(Map<String, Scope.Entity> from, boolean functions, Set<String> names) {
        List<String> found = new ArrayList<>();
        from.forEach((name, entity) -> {
            boolean function = entity instanceof Variable v && v.type instanceof CType.Function;
            if (function == functions || !functions && entity instanceof Scope.Enumerator) {
                found.add(name);
            }
        });
        names.addAll(found);
    }
}
