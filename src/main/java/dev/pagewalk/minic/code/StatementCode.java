package dev.pagewalk.minic.code;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Diagnostics;
import dev.pagewalk.minic.syntax.Expr;
import dev.pagewalk.minic.syntax.Statement;
import dev.pagewalk.minic.syntax.Variable;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Code for the statements of one function. No register is alive between two statements. */
final class StatementCode {

    /** Where {@code break}, {@code continue} and {@code __leave} lead; the __try blocks inside are left on the way. */
    private record Exits(int breakLabel, int continueLabel, int tries) {}

    /** A __try block around. */
    private record Protected(Statement.Try statement, int lastLabel, int leaveLabel) {}

    private final Assembler assembler;
    private final FrameLayout frame;
    private final ExpressionCode expressions;
    private final Diagnostics diagnostics;
    private final CType.Function function;
    private final List<Program.Local> locals;
    private final Deque<Exits> exits = new ArrayDeque<>();
    private final List<Protected> tries = new ArrayList<>();
    private final Map<Statement.Label, Integer> labels = new HashMap<>();
    private final Map<Statement.Case, Integer> cases = new HashMap<>();

    StatementCode(
            ExpressionCode expressions, CType.Function function, List<Program.Local> locals, Diagnostics diagnostics) {
        this.expressions = expressions;
        this.assembler = expressions.assembler;
        this.frame = expressions.frame;
        this.function = function;
        this.locals = locals;
        this.diagnostics = diagnostics;
    }

    private int emit(int operation, int a, int b, int c) {
        return assembler.emit(operation, a, b, c);
    }

    private void jump(int label) {
        assembler.jump(emit(Opcode.JMP, 0, 0, 0), 1, label);
    }

    private void effect(Expr e) {
        int mark = frame.mark();
        expressions.effect(e, 0);
        frame.release(mark);
    }

    private void branch(Expr e, int label, boolean when) {
        int mark = frame.mark();
        expressions.branch(e, label, when, 0);
        frame.release(mark);
    }

    void generate(Statement statement) {
        switch (statement) {
            case Statement.Block(List<Statement> statements, List<Variable> variables, SourceSpan _) ->
                scope(variables, () -> statements.forEach(this::generate));
            case Statement.Several(List<Statement> statements) -> statements.forEach(this::generate);
            case Statement.Expression(Expr value, SourceSpan span) -> {
                assembler.mark(span, true);
                effect(value);
            }
            case Statement.Initialise initialise -> {
                assembler.mark(initialise.span(), true);
                int mark = frame.mark();
                expressions.statement(initialise, 0);
                frame.release(mark);
            }
            case Statement.If(Expr condition, Statement yes, Statement no, SourceSpan span) ->
                ifElse(condition, yes, no, span);
            case Statement.While(Expr condition, Statement body, SourceSpan span) ->
                loop(null, condition, null, body, span);
            case Statement.For loop ->
                scope(
                        loop.variables(),
                        () -> loop(loop.first(), loop.condition(), loop.step(), loop.body(), loop.span()));
            case Statement.Do(Statement body, Expr condition, SourceSpan span) -> doLoop(body, condition, span);
            case Statement.Switch choice -> choose(choice);
            case Statement.Case label -> assembler.bind(caseLabel(label));
            case Statement.Label label -> assembler.bind(labels.computeIfAbsent(label, _ -> assembler.label()));
            case Statement.Goto(Statement.Label label, SourceSpan span) -> {
                assembler.mark(span, true);
                go(label, span);
            }
            case Statement.Return(Expr value, SourceSpan span) -> {
                assembler.mark(span, true);
                giveBack(value);
            }
            case Statement.Break(SourceSpan span) -> {
                assembler.mark(span, true);
                Exits exit = exits.element();
                leaveTries(exit.tries);
                jump(exit.breakLabel);
            }
            case Statement.Continue(SourceSpan span) -> {
                assembler.mark(span, true);
                Exits exit = exits.stream()
                        .filter(e -> e.continueLabel >= 0)
                        .findFirst()
                        .orElseThrow();
                leaveTries(exit.tries);
                jump(exit.continueLabel);
            }
            case Statement.Leave(SourceSpan span) -> {
                assembler.mark(span, true);
                jump(tries.getLast().leaveLabel);
            }
            case Statement.Try guarded -> guarded(guarded);
            case Statement.Nothing _, Statement.Empty _ -> {}
        }
    }

    /** The variables of a block: they have a place in the frame from here on. */
    private void scope(List<Variable> variables, Runnable body) {
        int first = assembler.here();
        body.run();
        for (Variable variable : variables) {
            if (!variable.name().isEmpty()) {
                locals.add(new Program.Local(
                        variable.name(), variable.type(), frame.offset(variable), first, assembler.here()));
            }
        }
    }

    private void ifElse(Expr condition, Statement yes, @Nullable Statement no, SourceSpan span) {
        int otherwise = assembler.label();
        assembler.mark(span, true);
        branch(condition, otherwise, false);
        generate(yes);
        if (no == null) {
            assembler.bind(otherwise);
            return;
        }
        int end = assembler.label();
        jump(end);
        assembler.bind(otherwise);
        generate(no);
        assembler.bind(end);
    }

    private void loop(
            @Nullable Statement first, @Nullable Expr condition, @Nullable Expr step, Statement body, SourceSpan span) {
        int top = assembler.label();
        int next = assembler.label();
        int end = assembler.label();
        assembler.mark(span, true);
        if (first != null) {
            quietly(first);
        }
        if (condition != null) {
            branch(condition, end, false);
        }
        assembler.bind(top);
        exits.push(new Exits(end, next, tries.size()));
        generate(body);
        exits.pop();
        assembler.bind(next);
        assembler.mark(span, true);
        if (step != null) {
            effect(step);
        }
        if (condition != null) {
            branch(condition, top, true);
        } else {
            jump(top);
        }
        assembler.bind(end);
    }

    /** The first part of a for: belongs to the statement as a whole. */
    private void quietly(Statement first) {
        int mark = frame.mark();
        switch (first) {
            case Statement.Expression(Expr value, SourceSpan _) -> expressions.effect(value, 0);
            case Statement.Several(List<Statement> statements) -> statements.forEach(this::quietly);
            case Statement.Initialise initialise -> expressions.statement(initialise, 0);
            default -> generate(first);
        }
        frame.release(mark);
    }

    private void doLoop(Statement body, Expr condition, SourceSpan span) {
        int top = assembler.label();
        int next = assembler.label();
        int end = assembler.label();
        assembler.bind(top);
        exits.push(new Exits(end, next, tries.size()));
        generate(body);
        exits.pop();
        assembler.bind(next);
        assembler.mark(span, true);
        branch(condition, top, true);
        assembler.bind(end);
    }

    private int caseLabel(Statement.Case label) {
        return cases.computeIfAbsent(label, _ -> assembler.label());
    }

    private void choose(Statement.Switch choice) {
        int end = assembler.label();
        assembler.mark(choice.span(), true);
        int mark = frame.mark();
        expressions.value(choice.value(), 0);
        frame.release(mark);
        boolean wide = choice.value().type().isWide();
        int otherwise = end;
        for (Statement.Case label : choice.cases()) {
            if (label.value == null) {
                otherwise = caseLabel(label);
            } else if (wide) {
                expressions.constant(CType.LONG_LONG, label.value, 1);
                emit(Opcode.WSETEQ, 1, 0, 1);
                assembler.jump(emit(Opcode.BNEK, 1, 0, 0), 3, caseLabel(label));
            } else {
                assembler.jump(emit(Opcode.BEQK, 0, label.value.intValue(), 0), 3, caseLabel(label));
            }
        }
        jump(otherwise);
        exits.push(new Exits(end, -1, tries.size()));
        generate(choice.body());
        exits.pop();
        assembler.bind(end);
    }

    // ---- leaving

    /** Code that leaves the __try blocks inside the outermost {@code keep}. */
    private void leaveTries(int keep) {
        for (int i = tries.size() - 1; i >= keep; i--) {
            leaveTry(tries.get(i), true);
        }
    }

    /** @param jumping whether a jump or return leaves, which {@code AbnormalTermination} tells of */
    private void leaveTry(Protected guarded, boolean jumping) {
        emit(Opcode.TRYOUT, frame.offset(guarded.statement.record), 0, 0);
        if (guarded.statement.last != null) {
            emit(Opcode.STK, frame.offset(guarded.statement.code), jumping ? 1 : 0, 0);
            assembler.jump(emit(Opcode.CALLFIN, 0, 0, 0), 1, guarded.lastLabel);
        }
    }

    private void go(Statement.Label label, SourceSpan span) {
        int keep = label.protectedBy.size();
        List<Statement.Try> around = tries.stream().map(Protected::statement).toList();
        if (keep > around.size() || !label.protectedBy.reversed().equals(around.subList(0, keep))) {
            diagnostics.error(span, "gotoIntoTry", label.name);
            return;
        }
        leaveTries(keep);
        jump(labels.computeIfAbsent(label, _ -> assembler.label()));
    }

    private void giveBack(@Nullable Expr value) {
        int mark = frame.mark();
        if (value != null) {
            expressions.value(value, 0);
            if (value.type().plain() instanceof CType.Struct struct) {
                emit(Opcode.MOV, 1, 0, 0);
                emit(Opcode.LDL32, 0, 8, 0);
                emit(Opcode.COPY, 0, 1, struct.size());
            }
            boolean wide = value.type().isWide();
            if (!tries.isEmpty()) {
                CType type = wide ? CType.DOUBLE : CType.INT;
                int saved = expressions.spill(type, 0);
                leaveTries(0);
                expressions.reload(type, saved, 0);
            }
        } else {
            leaveTries(0);
        }
        frame.release(mark);
        emit(Opcode.RET, 0, 0, 0);
    }

    // ---- structured exception handling

    private void guarded(Statement.Try guarded) {
        int handler = assembler.label();
        int leave = assembler.label();
        int end = assembler.label();
        int last = assembler.label();
        assembler.mark(guarded.span, true);
        assembler.jump(emit(Opcode.TRYIN, frame.offset(guarded.record), 0, 0), 2, handler);
        tries.add(new Protected(guarded, last, leave));
        generate(guarded.body);
        tries.removeLast();
        assembler.bind(leave);
        leaveTry(new Protected(guarded, last, leave), false);
        jump(end);
        assembler.bind(handler);
        int code = frame.offset(guarded.code);
        if (guarded.last != null) {
            emit(Opcode.FINALLY, code, 0, 0);
            assembler.bind(last);
            frame.flags.push(code);
            generate(guarded.last);
            frame.flags.pop();
            emit(Opcode.FINRET, 0, 0, 0);
        } else {
            frame.codes.push(code);
            emit(Opcode.EXCEPT, code, 0, 0);
            int mark = frame.mark();
            expressions.value(guarded.filter, 0);
            frame.release(mark);
            emit(Opcode.FILTER, 0, 0, 0);
            generate(guarded.handler);
            frame.codes.pop();
        }
        assembler.bind(end);
    }
}
