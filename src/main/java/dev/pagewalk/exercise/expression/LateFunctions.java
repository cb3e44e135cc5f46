package dev.pagewalk.exercise.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionResolver;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelResolvedOverload;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions that ask a machine, bound to it when an expression first calls one: most call none. */
public final class LateFunctions implements CelFunctionResolver {

    private static final Set<String> NAMES = Stream.concat(
                    Stream.of("page", "walk", "query", "variable", "physicalMemory"),
                    SystemFunctions.DECLARATIONS.stream().map(CelFunctionDecl::name))
            .collect(Collectors.toUnmodifiableSet());

    private final Scope scope;
    private @Nullable CelLateFunctionBindings bindings;

    public LateFunctions(Scope scope) {
        this.scope = scope;
    }

    @Override
    public Optional<CelResolvedOverload> findOverloadMatchingArgs(
            String name, Collection<String> overloads, Object[] arguments) throws CelEvaluationException {
        return NAMES.contains(name) ? bound().findOverloadMatchingArgs(name, overloads, arguments) : Optional.empty();
    }

    @Override
    public Optional<CelResolvedOverload> findOverloadMatchingArgs(String name, Object[] arguments)
            throws CelEvaluationException {
        return NAMES.contains(name) ? bound().findOverloadMatchingArgs(name, arguments) : Optional.empty();
    }

    private CelLateFunctionBindings bound() {
        if (bindings == null) {
            bindings = MachineFunctions.of(scope);
        }
        return bindings;
    }
}
