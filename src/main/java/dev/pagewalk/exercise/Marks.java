package dev.pagewalk.exercise;

import dev.pagewalk.exercise.expression.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects what makes up a grade: parts reached, misconceptions, what is said. */
public final class Marks {

    private final Variant variant;
    private final Scope scope;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> blamed = new ArrayList<>();

    /** @param scope gives the values that texts of misconceptions mention */
    public Marks(Variant variant, Scope scope) {
        this.variant = variant;
        this.scope = scope;
    }

    public void say(Finding finding) {
        findings.add(finding);
    }

    public void say(Remark remark) {
        findings.add(new Finding.Said(remark));
    }

    public void blame(Collection<String> misconceptions) {
        misconceptions.stream().filter(id -> !blamed.contains(id)).forEach(blamed::add);
    }

    public void blame(Optional<String> misconception) {
        blame(misconception.stream().toList());
    }

    /** All of it is right. */
    public Grade right(Remark remark) {
        findings.addFirst(new Finding.Said(remark));
        return new Grade(Verdict.RIGHT, 1, null, findings);
    }

    /**
     * Compares with what was frozen: right, or wrong with the one misconception that gives just this.
     *
     * @param otherwise what is said if no misconception explains it
     */
    public Grade compare(Answer answer, Expected expected, Remark otherwise) {
        if (expected.right().contains(answer)) {
            return right(Remark.RIGHT);
        }
        blame(expected.blames(answer));
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
        if (blamed.isEmpty() && !findings.contains(otherwise)) {
            findings.addFirst(otherwise);
        }
        blamed.forEach(id -> findings.add(variant.blames(id, scope)));
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
