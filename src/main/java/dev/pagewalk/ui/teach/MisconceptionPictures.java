package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.html.H3;
import dev.pagewalk.book.Wrong;
import dev.pagewalk.exercise.Finding;
import dev.pagewalk.exercise.Wording;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.Chart;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Misconceptions by how many students had them. What they are takes sentences: those stand in the table, under the numbers
 * that the bars have.
 *
 * @param wrong at least one, the most frequent first
 */
record MisconceptionPictures(List<Wrong> wrong, Locale language, Phrases texts) {

    /** More bars than these are no picture any more. */
    private static final int MOST = 12;

    MisconceptionPictures {
        wrong = List.copyOf(wrong);
    }

    /** The picture with its table. */
    ChartFigure figure() {
        var figure = new ChartFigure(new H3(texts.get("teach.statistics.misconceptions")), chart(MOST, false), table());
        if (wrong.size() > MOST) {
            figure.note(texts.get("teach.statistics.misconceptions.note", String.valueOf(MOST)));
        }
        return figure;
    }

    /**
     * The picture alone.
     *
     * @param most how many bars it has at most
     * @param large for a lecture room
     */
    Chart chart(int most, boolean large) {
        Wrong first = wrong.getFirst();
        var chart = new Chart();
        chart.setBars(new Chart.Bars(
                texts.get(
                        "teach.statistics.misconceptions.says",
                        String.valueOf(wrong.size()),
                        said(first),
                        String.valueOf(first.students())),
                null,
                texts.get("teach.statistics.who"),
                false,
                large,
                IntStream.range(0, Math.min(most, wrong.size()))
                        .mapToObj(place -> new Chart.Bar(
                                place + 1 + " · " + exercise(wrong.get(place)),
                                wrong.get(place).students(),
                                String.valueOf(wrong.get(place).students()),
                                false))
                        .toList()));
        return chart;
    }

    /** All of them. */
    PlainTable table() {
        var table = new PlainTable(
                texts.get("teach.statistics.misconceptions"),
                texts.get("teach.statistics.says"),
                texts.get("teach.statistics.exercise"),
                texts.get("teach.statistics.who"),
                texts.get("teach.statistics.answers"));
        for (int place = 0; place < wrong.size(); place++) {
            Wrong one = wrong.get(place);
            table.row(
                    place + 1 + ". " + said(one),
                    exercise(one),
                    String.valueOf(one.students()),
                    String.valueOf(one.answers()));
        }
        return table;
    }

    private String exercise(Wrong one) {
        return new TaskNames(texts, language).exercise(one.exercise());
    }

    /** What else was found is of one answer: goals, and what a program printed, which may be somebody's practice. */
    private static boolean tellsOfTheIdea(Finding found) {
        return found instanceof Finding.Idea || found instanceof Finding.OwnIdea || found instanceof Finding.Reply;
    }

    /** What students were told of it. */
    String said(Wrong one) {
        var wording = new Wording(one.exercise(), language, texts::get);
        String said = TaskNames.plain(one.grade().findings().stream()
                .filter(MisconceptionPictures::tellsOfTheIdea)
                .map(wording::of)
                .collect(Collectors.joining(" ")));
        return said.isBlank() ? one.misconception() : said;
    }
}
