package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.source.Token;
import dev.pagewalk.minic.type.CType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. {@code span} of the simple ones is what a person stepping sees as next. */
public sealed interface Statement {

    /** A block; its variables live in it. */
    record Block(List<Statement> statements, List<Variable> variables, SourceSpan close) implements Statement {}

    /** An expression for its effect. */
    record Expression(Expr value, SourceSpan span) implements Statement {}

    /** The initialiser of a local: zeros first where it is an array or struct, then the parts. */
    record Initialise(Variable variable, boolean zero, List<Part> parts, SourceSpan span) implements Statement {}

    /** A part of an initialiser. */
    record Part(int offset, CType type, Expr value) {}

    record If(Expr condition, Statement yes, @Nullable Statement no, SourceSpan span) implements Statement {}

    record While(Expr condition, Statement body, SourceSpan span) implements Statement {}

    record Do(Statement body, Expr condition, SourceSpan span) implements Statement {}

    record For(
            @Nullable Statement first,
            @Nullable Expr condition,
            @Nullable Expr step,
            Statement body,
            List<Variable> variables,
            SourceSpan span)
            implements Statement {}

    record Switch(Expr value, Statement body, List<Case> cases, SourceSpan span) implements Statement {}

    /** A {@code case} label of the innermost switch, {@code default} if {@code value} is null. */
    final class Case implements Statement {
        /** Its value. */
        public final @Nullable Long value;

        Case(@Nullable Long value) {
            this.value = value;
        }
    }

    record Goto(Label label, SourceSpan span) implements Statement {}

    /** A label; {@code protectedBy} are the __try blocks around it, innermost first. */
    final class Label implements Statement {
        /** Its name. */
        public final String name;

        boolean defined;

        @Nullable Token used;

        /** The __try blocks around, innermost first. */
        public List<Try> protectedBy = List.of();

        Label(String name) {
            this.name = name;
        }
    }

    record Return(@Nullable Expr value, SourceSpan span) implements Statement {}

    record Break(SourceSpan span) implements Statement {}

    record Continue(SourceSpan span) implements Statement {}

    record Leave(SourceSpan span) implements Statement {}

    /** A __try block: either a filter and handler, or a __finally block. */
    final class Try implements Statement {
        /** Where it begins. */
        public final SourceSpan span;
        /** What is protected. */
        public Statement body = new Empty();

        /** The expression that decides. */
        public @Nullable Expr filter;

        /** What handles the exception. */
        public @Nullable Statement handler;

        /** The __finally block. */
        public @Nullable Statement last;
        /** In the frame: 16 bytes of registration record. */
        public final Variable record;
        /** In the frame: the exception code, or whether the __finally block runs for an exception. */
        public final Variable code;

        Try(SourceSpan span, Variable record, Variable code) {
            this.span = span;
            this.record = record;
            this.code = code;
        }
    }

    /** Nothing. */
    record Empty() implements Statement {}

    /** A {@code ;} of its own, at which a person can stop. */
    record Nothing(SourceSpan span) implements Statement {}

    /** Several, without a scope of their own. */
    record Several(List<Statement> statements) implements Statement {}
}
