package dev.pagewalk.minic.syntax;

import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.minic.type.CType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers which variables hold results that can be failures, and which ones conditions look at. */
final class Checks {
    /** How a function says that it failed. */
    enum Failure {
        /** It returns NULL. */
        NULL,
        /** It returns INVALID_HANDLE_VALUE, which is not NULL. */
        INVALID_HANDLE
    }

    /** A variable got the result of a function that can fail. */
    record Unchecked(String function, Failure failure, SourceSpan at) {}

    private static final Map<String, Failure> CAN_FAIL = Map.ofEntries(
            Map.entry("VirtualAlloc", Failure.NULL),
            Map.entry("HeapAlloc", Failure.NULL),
            Map.entry("HeapReAlloc", Failure.NULL),
            Map.entry("HeapCreate", Failure.NULL),
            Map.entry("malloc", Failure.NULL),
            Map.entry("calloc", Failure.NULL),
            Map.entry("realloc", Failure.NULL),
            Map.entry("CreateFileA", Failure.INVALID_HANDLE),
            Map.entry("CreateFile", Failure.INVALID_HANDLE),
            Map.entry("CreateFileW", Failure.INVALID_HANDLE),
            Map.entry("CreateFileMappingA", Failure.NULL),
            Map.entry("CreateFileMapping", Failure.NULL),
            Map.entry("CreateFileMappingW", Failure.NULL),
            Map.entry("OpenFileMappingA", Failure.NULL),
            Map.entry("MapViewOfFile", Failure.NULL),
            Map.entry("MapViewOfFileEx", Failure.NULL),
            Map.entry("GlobalAlloc", Failure.NULL),
            Map.entry("LocalAlloc", Failure.NULL));

    private final Map<Variable, Unchecked> failing = new HashMap<>();
    private final Set<Variable> tested = new HashSet<>();

    /** The first result that can be a failure and that a variable got, if no condition looks at the variable. */
    Optional<Unchecked> unchecked(Variable variable) {
        return tested.contains(variable) ? Optional.empty() : Optional.ofNullable(failing.get(variable));
    }

    /** A condition looks at this value. */
    void tested(Expr value) {
        Expr e = value;
        while (e instanceof Expr.Cast(Expr operand, CType _, SourceSpan _)) {
            e = operand;
        }
        if (e instanceof Expr.Assign assign) {
            e = assign.place();
        }
        if (e instanceof Expr.Name(Variable variable, CType _, SourceSpan _) && variable.kind != Variable.Kind.NATIVE) {
            tested.add(variable);
        }
    }

    void assigned(Expr place, Expr value) {
        if (place instanceof Expr.Name(Variable variable, CType _, SourceSpan _)) {
            got(variable, value);
        }
    }

    /** A variable gets a value. */
    void got(Variable variable, Expr value) {
        Expr e = value;
        while (e instanceof Expr.Cast(Expr operand, CType _, SourceSpan _)) {
            e = operand;
        }
        if (!failing.containsKey(variable)
                && e instanceof Expr.Call call
                && call.function() instanceof Expr.Address(Expr place, CType _, SourceSpan _)
                && place instanceof Expr.Name(Variable function, CType _, SourceSpan _)
                && CAN_FAIL.get(function.name) instanceof Failure failure) {
            failing.put(variable, new Unchecked(function.name, failure, call.span()));
        }
    }
}
