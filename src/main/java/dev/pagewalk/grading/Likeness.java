package dev.pagewalk.grading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Free answers grouped by likeness: first those that are the same but for case, blanks and punctuation; then those that
 * share most of their words. Of Chinese, pairs of characters stand for words. The same answers give the same groups.
 */
final class Likeness {

    /** What two answers have in common, of all that is in either, to be in one group. */
    private static final double ENOUGH = 0.6;

    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private Likeness() {}

    /** Groups of what has like texts, the largest first. */
    static <T> List<List<T>> groups(List<T> all, Function<T, String> text) {
        var same = new LinkedHashMap<String, List<T>>();
        all.forEach(one -> same.computeIfAbsent(plain(text.apply(one)), key -> new ArrayList<>())
                .add(one));
        var leaders = new ArrayList<Set<String>>();
        var groups = new ArrayList<List<T>>();
        same.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, List<T>> group) -> -group.getValue().size()))
                .forEach(group -> {
                    Set<String> words = words(group.getKey());
                    int like = like(leaders, words);
                    if (like < 0) {
                        leaders.add(words);
                        groups.add(new ArrayList<>(group.getValue()));
                    } else {
                        groups.get(like).addAll(group.getValue());
                    }
                });
        groups.sort(Comparator.comparing((List<T> group) -> -group.size()));
        return groups;
    }

    /** The group that has most in common with the words; -1 if none has enough. */
    private static int like(List<Set<String>> leaders, Set<String> words) {
        int best = -1;
        double most = ENOUGH;
        for (int i = 0; i < leaders.size(); i++) {
            double common = common(leaders.get(i), words);
            if (common >= most && (best < 0 || common > most)) {
                best = i;
                most = common;
            }
        }
        return best;
    }

    private static double common(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }

    /** Without what doesn't matter. */
    static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(APOSTROPHE.matcher(lower).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static Set<String> words(String plain) {
        var words = new HashSet<String>();
        for (String word : plain.split(" ")) {
            if (CHINESE.matcher(word).find() && word.length() > 1) {
                for (int i = 0; i + 1 < word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
