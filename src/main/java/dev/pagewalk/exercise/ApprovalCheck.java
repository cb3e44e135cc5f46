package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares an exercise with what was approved of it. */
final class ApprovalCheck {

    private ApprovalCheck() {}

    /** Steps whose approved answers aren't what the machine says now, and what was never approved. */
    static void answers(Variant variant, Consumer<Diagnostic> problems) {
        answers(variant, variant.exercise().approval(), problems);
    }

    static void answers(Variant variant, Approval approval, Consumer<Diagnostic> problems) {
        Map<String, Map<String, String>> approved = approval.answers().get(variant.number());
        if (approved == null) {
            return;
        }
        Map<String, SourceSpan> spans = approval.spans().getOrDefault(variant.number(), Map.of());
        Map<String, Map<String, String>> now = new KnownAnswers(variant).all();
        var steps = new TreeSet<>(approved.keySet());
        steps.addAll(now.keySet());
        for (String step : steps) {
            Map<String, String> before = approved.getOrDefault(step, Map.of());
            Map<String, String> here = now.getOrDefault(step, Map.of());
            var whats = new TreeSet<>(before.keySet());
            whats.addAll(here.keySet());
            for (String what : whats) {
                String was = before.getOrDefault(what, "nothing");
                String is = here.getOrDefault(what, "nothing");
                if (!was.equals(is)) {
                    problems.accept(Diagnostic.error(
                            spans.getOrDefault(step, SourceSpan.START),
                            "exercise.notApproved",
                            step,
                            what,
                            variant.number() + "",
                            was,
                            is));
                }
            }
        }
    }

    /** Texts that have changed places since. */
    static void texts(Approval approval, String language, LessonText text, Consumer<Diagnostic> problems) {
        Map<String, String> approved = approval.texts().getOrDefault(language, Map.of());
        Map<String, String> now = Approval.marks(text);
        var places = new HashMap<String, String>();
        approved.forEach((name, mark) -> places.put(group(name) + " " + mark, name));
        now.forEach((name, mark) -> {
            String from = places.get(group(name) + " " + mark);
            boolean changed = approved.containsKey(name) && !mark.equals(approved.get(name));
            if (changed && from != null && now.containsKey(from) && !mark.equals(now.get(from))) {
                problems.accept(Diagnostic.error(
                        text.places().getOrDefault(name, SourceSpan.START), "exercise.movedText", name, from));
            }
        });
    }

    /** Only texts of the same kind are likely to be exchanged; the same label may well be that of cells elsewhere. */
    private static String group(String name) {
        int last = name.lastIndexOf('/');
        return last < 0 ? "" : name.substring(0, last);
    }
}
