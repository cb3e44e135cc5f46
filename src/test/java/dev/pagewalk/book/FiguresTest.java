package dev.pagewalk.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What figures say of tasks, on classes whose figures are known. */
class FiguresTest {

    @Test
    void whatOnlyTheAbleCanDoTellsThemApart() {
        List<Double> rest = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
        List<Boolean> able = rest.stream().map(one -> one > 5).toList();
        // (8 - 3) / sqrt(8.25) * sqrt(0.25)
        assertThat(Figures.discrimination(able, rest).getAsDouble()).isCloseTo(0.8704, within(1e-4));
        assertThat(Figures.discrimination(able.reversed(), rest).getAsDouble()).isCloseTo(-0.8704, within(1e-4));
    }

    @Test
    void whatAllCanDoOrFewTriedSaysNothing() {
        List<Double> rest = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
        assertThat(Figures.discrimination(rest.stream().map(one -> true).toList(), rest))
                .isEmpty();
        assertThat(Figures.discrimination(List.of(true, false), List.of(1.0, 2.0)))
                .isEmpty();
    }

    private static List<Double> of(int students, double mean) {
        var shares = new ArrayList<Double>();
        for (int i = 0; i < students; i++) {
            shares.add(Math.clamp(mean + (i % 5 - 2) * 0.1, 0, 1));
        }
        return shares;
    }

    private static Map<Integer, Figures.OfVariant> variants(List<List<Double>> shares) {
        var byVariant = new TreeMap<Integer, List<Double>>();
        shares.forEach(one -> byVariant.put(byVariant.size(), one));
        return Figures.variants(byVariant);
    }

    @Test
    void aVariantThatIsHarderIsFoundAmongItsLikes() {
        assertThat(variants(List.of(of(20, 0.7), of(20, 0.7), of(20, 0.4), of(20, 0.7))).entrySet().stream()
                        .filter(one -> one.getValue().harder())
                        .map(Map.Entry::getKey))
                .containsExactly(2);
    }

    @Test
    void likeVariantsAndFewStudentsRaiseNoAlarm() {
        assertThat(variants(List.of(of(20, 0.7), of(20, 0.65), of(20, 0.7))).values())
                .noneMatch(Figures.OfVariant::harder);
        assertThat(variants(List.of(of(4, 0.2), of(20, 0.9))).get(0).harder()).isFalse();
    }

    @Test
    void quartilesLieBetweenValues() {
        assertThat(Figures.quartiles(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Figures.Quartiles(1.75, 2.5, 3.25));
        assertThat(Figures.quartiles(List.of(7.0))).isEqualTo(new Figures.Quartiles(7, 7, 7));
    }
}
