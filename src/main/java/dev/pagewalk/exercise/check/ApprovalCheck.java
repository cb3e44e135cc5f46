package dev.pagewalk.exercise.check;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.SourceSpan;
import dev.pagewalk.exercise.Approval;
import dev.pagewalk.exercise.Variant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares an exercise with what was approved of it. */
public final class ApprovalCheck {

    /** What the answers are for; no activity can have this id. */
    private static final String PARAMETERS = "(params)";

    private ApprovalCheck() {}

    /** Steps whose approved answers aren't what the machine says now, and what was never approved. */
    public static void answers(Variant variant, Consumer<Diagnostic> problems) {
        answers(variant, variant.exercise().approval(), problems);
    }

    public static void answers(Variant variant, Approval approval, Consumer<Diagnostic> problems) {
        Map<String, Map<String, String>> approved = approval.answers().get(variant.number());
        if (approved == null) {
            return;
        }
        Map<String, SourceSpan> spans = approval.spans().getOrDefault(variant.number(), Map.of());
        Map<String, Map<String, String>> now = answers(variant);
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

    /**
     * Everything that is known about the answers to one variant, in words that a person can read and compare: first the
     * parameters, then by step what is right, what each misconception answers, what those miss who do nothing.
     */
    public static Map<String, Map<String, String>> answers(Variant variant) {
        var all = new LinkedHashMap<String, Map<String, String>>();
        if (!variant.draw().parameters().isEmpty()) {
            var drawn = new TreeMap<String, String>();
            variant.draw().parameters().forEach((name, value) -> drawn.put(name, String.valueOf(value.plain())));
            all.put(PARAMETERS, drawn);
        }
        variant.exercise().activities().forEach(activity -> all.putAll(activity.approved(variant)));
        return all;
    }
}
