package dev.pagewalk.minic;

/** Warnings that need the whole program. */
final class Assumptions {
    private final Parser parser;
    private final Diagnostics diagnostics;

    Assumptions(Parser parser, Diagnostics diagnostics) {
        this.parser = parser;
        this.diagnostics = diagnostics;
    }

    void check() {
        for (Parser.FunctionDefinition function : parser.functions) {
            for (Variable local : function.locals()) {
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
