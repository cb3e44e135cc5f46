package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Collects what makes up a grade: parts reached, misconceptions, what is said. */
public final class Marks {

    private final Variant variant;
    private final Activity activity;
    private final Scope scope;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> blamed = new ArrayList<>();
    private final Set<String> replied = new HashSet<>();
    private boolean explained;

    /** @param scope gives the values that texts of misconceptions mention */
    public Marks(Variant variant, Activity activity, Scope scope) {
        this.variant = variant;
        this.activity = activity;
        this.scope = scope;
    }

    public void say(Finding finding) {
        findings.add(finding);
    }

    public void say(Remark remark) {
        findings.add(new Finding.Said(remark));
    }

    /** Says before all else how good it is, whatever explains it. */
    public void sayFirst(Remark remark) {
        findings.addFirst(new Finding.Said(remark));
        explained = true;
    }

    public void blame(Collection<String> misconceptions) {
        misconceptions.stream().filter(id -> !blamed.contains(id)).forEach(blamed::add);
    }

    public void blame(Optional<String> misconception) {
        blame(misconception.stream().toList());
    }

    /**
     * Says what the activity itself says to what was given; then the text of the misconception isn't needed, which
     * stays the diagnosis.
     *
     * @param names of the reply, the nearest first
     */
    public void reply(Optional<String> misconception, String... names) {
        blame(misconception);
        Optional<Finding> own = Stream.of(names)
                .map(name -> variant.reply(activity, name))
                .flatMap(Optional::stream)
                .findFirst();
        own.filter(reply -> !findings.contains(reply)).ifPresent(findings::add);
        if (own.isPresent()) {
            explained = true;
            misconception.ifPresent(replied::add);
        }
    }

    /** All of it is right. */
    public Grade right(Remark remark) {
        findings.addFirst(new Finding.Said(remark));
        return new Grade(Verdict.RIGHT, 1, null, findings);
    }

    /**
     * Compares with what was frozen: right, or wrong with the one misconception that gives just this.
     *
     * @param otherwise what is said if nothing explains it
     * @param replies names of the activity's replies to just this answer, the nearest first
     */
    public Grade compare(Answer answer, Expected expected, Remark otherwise, String... replies) {
        boolean right = expected.right().contains(answer);
        reply(right ? Optional.empty() : expected.blames(answer), replies);
        if (right) {
            return right(Remark.RIGHT);
        }
        return wrong(0, otherwise);
    }

    /** Nothing or not all of it is right, and if no misconception explains it, this is said. */
    public Grade wrong(double share, Remark otherwise) {
        return wrong(share, new Finding.Said(otherwise));
    }

    /**
     * Some of it is right.
     *
     * @param share 0 to 1, never all
     * @param otherwise what is said if no misconception explains it
     */
    public Grade wrong(double share, Finding otherwise) {
        double part = Math.clamp(share, 0, 0.99);
        if (blamed.isEmpty() && !explained && !findings.contains(otherwise)) {
            findings.addFirst(otherwise);
        }
        blamed.stream()
                .filter(id -> !replied.contains(id))
                .map(id -> variant.reply(activity, id).orElseGet(() -> variant.blames(id, scope)))
                .filter(said -> !findings.contains(said))
                .forEach(findings::add);
        Verdict verdict = part > 0 ? Verdict.PARTLY : Verdict.WRONG;
        return new Grade(verdict, part, blamed.stream().findFirst().orElse(null), findings);
    }

    /** Some goals are reached: that is said first, whatever else is. */
    public Grade reached(double share, int reached, int all) {
        var some = new Finding.Reached(reached, all);
        findings.addFirst(some);
        return wrong(share, some);
    }
}
