package dev.pagewalk.minic.syntax;

import dev.pagewalk.minic.type.CType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and tags of a block or of the file, inside those of an outer one. */
public final class Scope {

    /** What a name can mean. */
    public sealed interface Entity permits Typedef, Enumerator, Variable {}

    /** A typedef. */
    record Typedef(CType type) implements Entity {}

    /** A member of an enumeration. */
    record Enumerator(CType type, int value) implements Entity {}

    final @Nullable Scope outer;
    /** What the names mean. */
    public final Map<String, Entity> names = new HashMap<>();
    /** What the tags mean. */
    public final Map<String, CType> tags = new HashMap<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    @Nullable Entity find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Entity entity = scope.names.get(name);
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    @Nullable CType findTag(String tag) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            CType type = scope.tags.get(tag);
            if (type != null) {
                return type;
            }
        }
        return null;
    }
}
