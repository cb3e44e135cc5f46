package dev.pagewalk.cli.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line, sorted: {@code --name}, {@code --name value} and everything else.
 *
 * @param flags names that stand alone
 * @param values of the other names
 * @param rest what is no option, in order
 */
record Arguments(Set<String> flags, Map<String, String> values, List<String> rest) {

    Arguments {
        flags = Set.copyOf(flags);
        values = Map.copyOf(values);
        rest = List.copyOf(rest);
    }

    /**
     * Sorts a command line.
     *
     * @param flags names that stand alone
     * @param valued names that have a value behind them
     * @throws Refusal if an option is unknown, comes twice or lacks its value
     */
    static Arguments of(List<String> line, Set<String> flags, Set<String> valued, String usage) {
        var found = new HashSet<String>();
        var values = new HashMap<String, String>();
        var rest = new ArrayList<String>();
        for (int i = 0; i < line.size(); i++) {
            String word = line.get(i);
            if (flags.contains(word)) {
                found.add(word);
            } else if (valued.contains(word)) {
                if (i + 1 == line.size()) {
                    throw Refusal.usage(word + " needs a value behind it.\n" + usage);
                }
                if (values.put(word, line.get(++i)) != null) {
                    throw Refusal.usage(word + " is there twice; remove one.\n" + usage);
                }
            } else if (word.startsWith("--")) {
                throw Refusal.usage("there is no option " + word + " here.\n" + usage);
            } else {
                rest.add(word);
            }
        }
        return new Arguments(found, values, rest);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
