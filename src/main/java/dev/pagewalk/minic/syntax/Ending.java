package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.type.CType;
import java.util.List;

/** Whether a function can come to its closing brace without a {@code return}; in doubt it can't. */
final class Ending {

    private Ending() {}

    static boolean canFallOut(Statement statement) {
        return switch (statement) {
            case Statement.Block block -> all(block.statements());
            case Statement.Several several -> all(several.statements());
            case Statement.If(Expr _, Statement yes, Statement no, var _) ->
                canFallOut(yes) || no == null || canFallOut(no);
            case Statement.While(Expr condition, Statement body, var _) -> !isTrue(condition) || breaks(body);
            case Statement.Do(Statement body, Expr condition, var _) ->
                breaks(body) || !isTrue(condition) && canFallOut(body);
            case Statement.For loop -> loop.condition() != null && !isTrue(loop.condition()) || breaks(loop.body());
            case Statement.Switch choice ->
                canFallOut(choice.body())
                        || breaks(choice.body())
                        || choice.cases().stream().noneMatch(it -> it.value == null);
            case Statement.Try guarded ->
                guarded.last != null
                        ? canFallOut(guarded.body) && canFallOut(guarded.last)
                        : canFallOut(guarded.body) || guarded.handler != null && canFallOut(guarded.handler);
            case Statement.Expression(Expr value, var _) -> !ends(value);
            case Statement.Return _, Statement.Goto _, Statement.Break _, Statement.Continue _, Statement.Leave _ ->
                false;
            default -> true;
        };
    }

    private static boolean all(List<Statement> statements) {
        boolean reached = true;
        for (Statement statement : statements) {
            reached = (reached || isLabel(statement)) && canFallOut(statement);
        }
        return reached;
    }

    private static boolean isLabel(Statement statement) {
        return switch (statement) {
            case Statement.Label _, Statement.Case _ -> true;
            case Statement.Several(List<Statement> statements) ->
                !statements.isEmpty() && isLabel(statements.getFirst());
            default -> false;
        };
    }

    /** True if a {@code break} inside leaves the loop or switch around. */
    private static boolean breaks(Statement statement) {
        return switch (statement) {
            case Statement.Break _ -> true;
            case Statement.Block block -> block.statements().stream().anyMatch(Ending::breaks);
            case Statement.Several several -> several.statements().stream().anyMatch(Ending::breaks);
            case Statement.If(Expr _, Statement yes, Statement no, var _) -> breaks(yes) || no != null && breaks(no);
            case Statement.Try guarded ->
                breaks(guarded.body)
                        || guarded.handler != null && breaks(guarded.handler)
                        || guarded.last != null && breaks(guarded.last);
            default -> false;
        };
    }

    private static boolean isTrue(Expr condition) {
        return condition instanceof Expr.Constant constant && Folding.isTrue(constant);
    }

    /** Calls of functions that don't come back. */
    private static boolean ends(Expr value) {
        return value instanceof Expr.Call call
                && Expr.strip(call.function())
                        instanceof Expr.Address(Expr.Name(Variable function, CType _, var _), CType _, var _)
                && List.of("exit", "_exit", "abort", "ExitProcess", "RaiseException")
                        .contains(function.name);
    }
}
