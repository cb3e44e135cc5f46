package dev.pagewalk.win32.file;

import dev.pagewalk.memory.Section;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Names of file mapping objects, case-sensitive; a name is gone with the last handle, even while views live. */
final class MappingNames {

    private final Map<String, Mapping.Shared> byName = new HashMap<>();
    private final Consumer<Section> drop;

    /**
     * @param drop gives up a reference to a section
     */
    MappingNames(Consumer<Section> drop) {
        this.drop = drop;
    }

    Mapping.@Nullable Shared find(String name) {
        return byName.get(name);
    }

    /** One more handle to the object. */
    Mapping open(Mapping.Shared object, int rights) {
        object.handles++;
        if (!object.name.isEmpty()) {
            byName.put(object.name, object);
        }
        return new Mapping(object, rights, this);
    }

    void closed(Mapping.Shared object) {
        if (--object.handles == 0) {
            byName.remove(object.name, object);
            drop.accept(object.section);
        }
    }
}
