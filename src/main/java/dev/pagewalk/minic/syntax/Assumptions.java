package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.source.Diagnostics;

/** Warnings that need the whole program. */
public final class Assumptions {
    private final Parser parser;
    private final Diagnostics diagnostics;

    /** Looks at a whole program that was read without errors. */
    public Assumptions(Parser parser, Diagnostics diagnostics) {
        this.parser = parser;
        this.diagnostics = diagnostics;
    }

    private void checkFailing(Variable variable) {
        parser.checks.unchecked(variable).ifPresent(unchecked -> {
            String key = unchecked.failure() == Checks.Failure.INVALID_HANDLE ? "uncheckedFile" : "unchecked";
            diagnostics.warn(unchecked.at(), key, variable.name, unchecked.function());
        });
    }

    /** Reports what is suspicious. */
    public void check() {
        parser.globals.values().forEach(this::checkFailing);
        for (Parser.FunctionDefinition function : parser.functions) {
            if (!function.type().result().isVoid()
                    && !function.name().is("main")
                    && Ending.canFallOut(function.body())) {
                diagnostics.warn(
                        function.end(),
                        "resultMissing",
                        function.name().text(),
                        function.type().result().toString());
            }
            for (Variable local : function.locals()) {
                checkFailing(local);
                boolean scalar = local.type.isScalar();
                if (!local.name.isEmpty() && scalar && local.used && !local.assigned) {
                    diagnostics.warn(local.declared.span(), "neverAssigned", local.name);
                } else if (!local.name.isEmpty() && !local.used && !local.assigned) {
                    diagnostics.warn(local.declared.span(), "unused", local.name);
                }
            }
        }
    }
}
