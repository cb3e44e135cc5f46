package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.type.CType;
import java.util.Set;

/** Remembers which variables hold results that can be failures, and which ones conditions look at. */
final class Checks {
    private static final Set<String> CAN_FAIL = Set.of(
            "VirtualAlloc",
            "HeapAlloc",
            "HeapReAlloc",
            "HeapCreate",
            "malloc",
            "calloc",
            "realloc",
            "CreateFileA",
            "CreateFile",
            "CreateFileW",
            "CreateFileMappingA",
            "CreateFileMapping",
            "CreateFileMappingW",
            "OpenFileMappingA",
            "MapViewOfFile",
            "MapViewOfFileEx",
            "GlobalAlloc",
            "LocalAlloc");

    private Checks() {}

    /** A condition looks at this value. */
    static void tested(Expr value) {
        Expr e = value;
        while (e instanceof Expr.Cast(Expr operand, CType _, SourceSpan _)) {
            e = operand;
        }
        if (e instanceof Expr.Assign assign) {
            e = assign.place();
        }
        if (e instanceof Expr.Name(Variable variable, CType _, SourceSpan _)
                && variable.place != Variable.Place.NATIVE) {
            variable.tested = true;
        }
    }

    static void assigned(Expr place, Expr value) {
        if (place instanceof Expr.Name(Variable variable, CType _, SourceSpan _)) {
            got(variable, value);
        }
    }

    /** A variable gets a value. */
    static void got(Variable variable, Expr value) {
        Expr e = value;
        while (e instanceof Expr.Cast(Expr operand, CType _, SourceSpan _)) {
            e = operand;
        }
        if (variable.failing == null
                && e instanceof Expr.Call call
                && call.function() instanceof Expr.Address(Expr place, CType _, SourceSpan _)
                && place instanceof Expr.Name(Variable function, CType _, SourceSpan _)
                && CAN_FAIL.contains(function.name)) {
            variable.failing = function.name;
            variable.failingAt = call.span();
        }
    }
}
