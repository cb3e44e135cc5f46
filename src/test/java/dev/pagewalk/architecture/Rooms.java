package dev.pagewalk.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rooms of the house as {@code src/main/rooms.txt} has them.
 *
 * @param mayUse each room with the rooms that it may use beside itself, from the bottom up
 */
record Rooms(Map<String, List<String>> mayUse) {

    private static final String ROOT = "dev.pagewalk.";

    static Rooms read() throws IOException {
        return of(Files.readAllLines(Path.of("src/main/rooms.txt")));
    }

    static Rooms of(List<String> lines) {
        var table = new LinkedHashMap<String, List<String>>();
        for (String line : lines) {
            String text = line.replaceFirst("#.*", "").strip();
            if (!text.isEmpty()) {
                int colon = text.indexOf(':');
                if (colon < 1) {
                    throw new IllegalArgumentException("a line of rooms.txt is \"room: rooms\", was \"" + line + "\"");
                }
                List<String> uses = List.of(text.substring(colon + 1).strip().split("\\s+"));
                List<String> before =
                        table.put(text.substring(0, colon).strip(), uses.equals(List.of("")) ? List.of() : uses);
                if (before != null) {
                    throw new IllegalArgumentException("a room stands twice in rooms.txt: \"" + line + "\"");
                }
            }
        }
        return new Rooms(table);
    }

    /** The innermost room of a package; its outermost part if there is none; empty outside Pagewalk. */
    String of(String packageName) {
        if (!packageName.startsWith(ROOT)) {
            return "";
        }
        String inner = packageName.substring(ROOT.length());
        for (String room = inner; ; room = room.substring(0, room.lastIndexOf('.'))) {
            if (mayUse.containsKey(room) || !room.contains(".")) {
                return room;
            }
        }
    }

    /** A room with all that it reaches. */
    Set<String> reachedFrom(String room) {
        var reached = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of(room));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(mayUse.getOrDefault(next, List.of()));
            }
        }
        return reached;
    }

    /** Whether a room is another or lies within it. */
    static boolean isWithin(String room, String outer) {
        return room.equals(outer) || room.startsWith(outer + ".");
    }
}
