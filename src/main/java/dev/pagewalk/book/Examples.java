package dev.pagewalk.book;

import java.util.LinkedHashSet;
import java.util.List;

/** A few short answers of many. */
final class Examples {

    private static final int MOST = 3;
    private static final int LONGEST = 120;

    private Examples() {}

    static List<String> of(List<String> given) {
        var examples = new LinkedHashSet<String>();
        for (String one : given) {
            String line = one.replaceAll("\\s+", " ").strip();
            if (!line.isEmpty() && line.length() <= LONGEST && examples.size() < MOST) {
                examples.add(line);
            }
        }
        return List.copyOf(examples);
    }
}
