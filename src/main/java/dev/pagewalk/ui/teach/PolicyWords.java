package dev.pagewalk.ui.teach;

import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.ui.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rules of homework in sentences. */
final class PolicyWords {

    private PolicyWords() {}

    /** @param key what is chosen, such as {@code teach.assignment.feedback} */
    static String text(Phrases phrases, String key, Enum<?> value) {
        return phrases.get(key + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static List<String> sentences(Phrases phrases, AttemptPolicy policy) {
        var all = new ArrayList<String>();
        all.add(
                policy.tries().isEmpty()
                        ? phrases.get("teach.assignment.said.tries.any")
                        : phrases.get(
                                "teach.assignment.said.tries",
                                String.valueOf(policy.tries().getAsInt())));
        all.add(named(phrases, "teach.assignment.counting", policy.counting()));
        all.add(named(phrases, "teach.assignment.feedback", policy.feedback()));
        all.add(named(phrases, "teach.assignment.solutions", policy.solutions()));
        all.add(
                policy.help()
                        ? phrases.get(
                                "teach.assignment.said.help", Points.text(Points.percent(policy.creditAfterHelp())))
                        : phrases.get("teach.assignment.said.help.none"));
        all.add(phrases.get(
                policy.submitDraftsAtDeadline()
                        ? "teach.assignment.said.drafts"
                        : "teach.assignment.said.drafts.none"));
        return all;
    }

    private static String named(Phrases phrases, String key, Enum<?> value) {
        return phrases.get("teach.assignment.said", phrases.get(key), text(phrases, key, value));
    }
}
