package dev.pagewalk.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/** What figures say of tasks. Pure functions: the same scores give the same figures, always. */
final class Figures {

    /** Fewer students than this say nothing of how well a step tells the able from the others. */
    static final int FEWEST_FOR_DISCRIMINATION = 10;

    /** Fewer students than this say nothing of a variant. */
    static final int FEWEST_OF_A_VARIANT = 5;

    /** How improbable a difference has to be by chance, for all variants of a task together. */
    private static final double IMPROBABLE = 0.01;

    /** A difference of less doesn't matter, however sure it is. */
    private static final double MATTERS = 0.1;

    private static final int SHUFFLES = 4_000;
    private static final long SEED = 20_261_129;

    private Figures() {}

    /**
     * How a variant compares with the others.
     *
     * @param students who have it
     * @param mean of their shares of the points, 0 to 1
     * @param others mean of all others
     * @param harder true if it is harder than the others, and not by chance
     */
    record OfVariant(int students, double mean, double others, boolean harder) {}

    /**
     * The point-biserial correlation of full marks for a step with the sum of the others: whether those who do well can do
     * this. Empty if there are too few students, or all do the same.
     */
    static OptionalDouble discrimination(List<Boolean> full, List<Double> rest) {
        int n = full.size();
        if (n < FEWEST_FOR_DISCRIMINATION) {
            return OptionalDouble.empty();
        }
        double mean = rest.stream().mapToDouble(one -> one).average().orElse(0);
        double spread = Math.sqrt(
                rest.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum() / n);
        long able = full.stream().filter(one -> one).count();
        if (able == 0 || able == n || spread < 1e-9) {
            return OptionalDouble.empty();
        }
        double sumAble = 0;
        double sumOther = 0;
        for (int i = 0; i < n; i++) {
            if (full.get(i)) {
                sumAble += rest.get(i);
            } else {
                sumOther += rest.get(i);
            }
        }
        double share = (double) able / n;
        return OptionalDouble.of((sumAble / able - sumOther / (n - able)) / spread * Math.sqrt(share * (1 - share)));
    }

    /**
     * Which variants are harder. A permutation test: how often would chance alone, dealing the same points out in another
     * order, make a variant as bad as this. One per cent for all variants together (Bonferroni), a tenth of the points at
     * least, five students with the variant and five without.
     *
     * @param shares by variant, of the points, 0 to 1
     */
    static Map<Integer, OfVariant> variants(Map<Integer, List<Double>> shares) {
        List<Double> all = new ArrayList<>();
        shares.values().forEach(all::addAll);
        double sum = all.stream().mapToDouble(one -> one).sum();
        var found = new LinkedHashMap<Integer, OfVariant>();
        shares.forEach((variant, own) -> {
            int n = own.size();
            double ownSum = own.stream().mapToDouble(one -> one).sum();
            double mean = ownSum / n;
            int left = all.size() - n;
            double others = left == 0 ? mean : (sum - ownSum) / left;
            boolean enough = n >= FEWEST_OF_A_VARIANT && left >= FEWEST_OF_A_VARIANT && others - mean >= MATTERS;
            found.put(
                    variant,
                    new OfVariant(n, mean, others, enough && chance(all, n, ownSum) < IMPROBABLE / shares.size()));
        });
        return found;
    }

    /** The middle of values, and what a quarter of them is below and above. */
    record Quartiles(double lower, double median, double upper) {}

    /** Between two values by their distance, as most programs do it. @param values at least one */
    static Quartiles quartiles(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Quartiles(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        double first = sorted.get(below);
        double next = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return first + (place - below) * (next - first);
    }

    /** The probability that as few points come together by chance. */
    private static double chance(List<Double> all, int taken, double sum) {
        double[] points = all.stream().mapToDouble(one -> one).toArray();
        var random = new Random(SEED);
        int asFew = 0;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            double drawn = 0;
            for (int i = 0; i < taken; i++) {
                int other = i + random.nextInt(points.length - i);
                double one = points[other];
                points[other] = points[i];
                points[i] = one;
                drawn += one;
            }
            if (drawn <= sum + 1e-9) {
                asFew++;
            }
        }
        return (asFew + 1.0) / (SHUFFLES + 1.0);
    }
}
