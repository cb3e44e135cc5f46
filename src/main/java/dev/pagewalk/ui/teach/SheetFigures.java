package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.pagewalk.book.ClassStatistics.OfSheet;
import dev.pagewalk.book.ClassStatistics.OfStep;
import dev.pagewalk.book.ClassStatistics.OfVariant;
import dev.pagewalk.book.QuestionTime;
import dev.pagewalk.ui.component.Chart;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of a piece of homework: pictures, each with its table. */
final class SheetFigures extends Div {

    private static final long serialVersionUID = 1L;

    /** Below it a step tells nobody apart. */
    private static final double LEAST_DISCRIMINATION = 0.1;

    private final transient OfSheet sheet;
    private final transient SlotNumbers numbers;

    SheetFigures(OfSheet sheet, SlotNumbers numbers) {
        this.sheet = sheet;
        this.numbers = numbers;
        addClassName("sheet-figures");
        if (sheet.steps().isEmpty()) {
            return;
        }
        steps();
        if (!sheet.questions().isEmpty()) {
            times();
        }
        if (!sheet.variants().isEmpty()) {
            variants();
        }
        if (!sheet.misconceptions().isEmpty()) {
            add(new MisconceptionPictures(sheet.misconceptions(), getLocale(), this::getTranslation).figure());
        }
    }

    private String name(OfStep step) {
        return numbers.of(step.slot()) + " · " + step.step();
    }

    private void steps() {
        String title = getTranslation("teach.statistics.steps");
        var table = new PlainTable(
                title,
                getTranslation("teach.regrade.step"),
                getTranslation("teach.statistics.answered"),
                getTranslation("teach.statistics.difficulty"),
                getTranslation("teach.statistics.discrimination"),
                getTranslation("teach.statistics.tries"));
        sheet.steps()
                .forEach(one -> table.row(
                        name(one),
                        String.valueOf(one.students()),
                        share(one.difficulty()),
                        one.discrimination().isPresent()
                                ? MarksPage.points(one.discrimination().getAsDouble())
                                : "–",
                        MarksPage.points(one.tries())));
        List<OfStep> told = sheet.steps().stream()
                .filter(one -> one.discrimination().isPresent())
                .toList();
        var figure = new ChartFigure(new H3(title), told.isEmpty() ? difficulty() : both(told), table);
        if (!told.isEmpty() && told.size() < sheet.steps().size()) {
            figure.note(getTranslation("teach.statistics.points.note"));
        }
        figure.note(getTranslation("teach.statistics.discrimination.note"));
        add(figure);
    }

    private Chart difficulty() {
        OfStep fewest = fewest(sheet.steps());
        var chart = new Chart();
        chart.setBars(new Chart.Bars(
                getTranslation(
                        "teach.statistics.bars.says",
                        String.valueOf(sheet.steps().size()),
                        name(fewest),
                        share(fewest.difficulty())),
                null,
                getTranslation("teach.statistics.difficulty"),
                true,
                false,
                sheet.steps().stream()
                        .map(one -> new Chart.Bar(name(one), one.difficulty(), share(one.difficulty()), false))
                        .toList()));
        return chart;
    }

    private Chart both(List<OfStep> told) {
        OfStep fewest = fewest(told);
        long below = told.stream()
                .filter(one -> one.discrimination().orElseThrow() < LEAST_DISCRIMINATION)
                .count();
        var chart = new Chart();
        chart.setPoints(new Chart.Points(
                getTranslation(
                        "teach.statistics.points.says",
                        String.valueOf(told.size()),
                        String.valueOf(below),
                        name(fewest),
                        share(fewest.difficulty())),
                getTranslation("teach.statistics.difficulty"),
                getTranslation("teach.statistics.discrimination"),
                LEAST_DISCRIMINATION,
                getTranslation("teach.statistics.least"),
                told.stream()
                        .map(one -> new Chart.Point(
                                name(one),
                                one.difficulty(),
                                one.discrimination().orElseThrow()))
                        .toList()));
        return chart;
    }

    private static OfStep fewest(List<OfStep> steps) {
        return steps.stream()
                .min(Comparator.comparingDouble(OfStep::difficulty))
                .orElseThrow();
    }

    private void times() {
        String title = getTranslation("teach.statistics.times");
        var table = new PlainTable(
                title,
                getTranslation("teach.statistics.question"),
                getTranslation("teach.statistics.answered"),
                getTranslation("teach.statistics.lower"),
                getTranslation("teach.statistics.median"),
                getTranslation("teach.statistics.upper"));
        sheet.questions()
                .forEach(one -> table.row(
                        name(one),
                        String.valueOf(one.students()),
                        minutes(one.lower()),
                        minutes(one.median()),
                        minutes(one.upper())));
        QuestionTime longest = sheet.questions().stream()
                .max(Comparator.comparing(QuestionTime::median))
                .orElseThrow();
        var chart = new Chart();
        chart.setRanges(new Chart.Ranges(
                getTranslation(
                        "teach.statistics.times.says",
                        String.valueOf(sheet.questions().size()),
                        name(longest),
                        minutes(longest.median())),
                getTranslation("teach.statistics.scale.minutes"),
                sheet.questions().stream()
                        .map(one -> new Chart.Range(
                                name(one),
                                inMinutes(one.lower()),
                                inMinutes(one.median()),
                                inMinutes(one.upper()),
                                getTranslation("teach.statistics.median.said", minutes(one.median()))))
                        .toList()));
        var figure = new ChartFigure(new H3(title), chart, table);
        figure.note(getTranslation("teach.statistics.times.note"));
        add(figure);
    }

    private String name(QuestionTime one) {
        return numbers.of(one.slot())
                + " · "
                + new TaskNames(this::getTranslation, getLocale()).activity(one.exercise(), one.activity());
    }

    private static double inMinutes(Duration time) {
        return Math.round(time.toMillis() / 6_000.0) / 10.0;
    }

    private String minutes(Duration time) {
        return getTranslation("teach.statistics.minutes", MarksPage.points(inMinutes(time)));
    }

    private void variants() {
        List<OfVariant> harder =
                sheet.variants().stream().filter(OfVariant::harder).toList();
        if (!harder.isEmpty()) {
            var alarm = new Paragraph(getTranslation("teach.statistics.alarm"));
            alarm.addClassName("statistics-alarm");
            alarm.getElement().setAttribute("role", "alert");
            add(alarm);
        }
        String title = getTranslation("teach.statistics.variants");
        var table = new PlainTable(
                title,
                getTranslation("teach.statistics.variant"),
                getTranslation("teach.statistics.answered"),
                getTranslation("teach.statistics.mean"),
                getTranslation("teach.statistics.others"),
                getTranslation("lab.gradebook.state"));
        sheet.variants()
                .forEach(one -> table.row(
                        task(one) + " · " + variant(one),
                        String.valueOf(one.students()),
                        share(one.mean()),
                        share(one.others()),
                        one.harder() ? getTranslation("teach.statistics.harder") : ""));
        List<String> tasks =
                sheet.variants().stream().map(this::task).distinct().toList();
        var chart = new Chart();
        chart.setDots(new Chart.Dots(
                harder.isEmpty()
                        ? getTranslation(
                                "teach.statistics.variants.fair",
                                String.valueOf(sheet.variants().size()))
                        : getTranslation(
                                "teach.statistics.variants.says",
                                String.valueOf(sheet.variants().size()),
                                harder.stream()
                                        .map(one -> task(one) + " · " + variant(one))
                                        .collect(Collectors.joining(", "))),
                getTranslation("teach.statistics.mean"),
                tasks,
                sheet.variants().stream()
                        .map(one -> new Chart.Dot(
                                tasks.indexOf(task(one)),
                                one.mean(),
                                one.students(),
                                one.harder(),
                                variant(one) + ": " + share(one.mean())))
                        .toList()));
        ChartFigure figure = ChartFigure.folded(new H3(title), chart, table);
        figure.note(getTranslation("teach.statistics.variants.picture"));
        figure.note(getTranslation("teach.statistics.variants.note"));
        add(figure);
    }

    private String task(OfVariant one) {
        return numbers.task(one.slot(), one.exercise());
    }

    private String variant(OfVariant one) {
        return getTranslation("teach.statistics.variant.number", String.valueOf(one.variant()));
    }

    /** A share in whole per cent: more digits would pretend what few students don't say. */
    static String share(double share) {
        return Math.round(share * 100) + " %";
    }
}
