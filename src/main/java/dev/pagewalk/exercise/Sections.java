package dev.pagewalk.exercise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The texts of an activity by the names of their headings, such as {@code option/heap}.
 *
 * @param needed without which it can't be shown
 * @param allowed which it may have besides; the text itself, hints, {@code after}, {@code lecture} and {@code today}
 *     always are
 * @param replies to what may be answered: names below {@code reply}, each of which should be there
 */
public record Sections(List<String> needed, List<String> allowed, List<String> replies) {

    public static final Sections NONE = new Sections(List.of(), List.of(), List.of());

    public Sections {
        needed = List.copyOf(needed);
        allowed = List.copyOf(allowed);
        replies = List.copyOf(replies);
    }

    /** Each of these names has to have a text of this kind. */
    public Sections need(String part, Collection<String> names) {
        var all = new ArrayList<>(needed);
        names.forEach(name -> all.add(part + "/" + name));
        return new Sections(all, allowed, replies);
    }

    /** To each of these answers there should be a reply. */
    public Sections reply(Collection<String> answers) {
        var all = new ArrayList<>(replies);
        all.addAll(answers);
        return new Sections(needed, allowed, all);
    }

    /** Each of these names may have a text of this kind. */
    public Sections allow(String part, Collection<String> names) {
        var all = new ArrayList<>(allowed);
        names.forEach(name -> all.add(part + "/" + name));
        return new Sections(needed, all, replies);
    }
}
