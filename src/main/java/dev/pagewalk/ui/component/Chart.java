package dev.pagewalk.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of figures, drawn in the browser by Apache ECharts. To who can't see it, it is an image with one sentence: its
 * figures have to stand in a table beside it. All words in it come from the server. One of the setters is called.
 */
@Tag("pw-chart")
@JsModule("./elements/chart/chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public class Chart extends PagewalkElement {

    private static final long serialVersionUID = 1L;

    public void setBars(Bars bars) {
        getElement().setPropertyBean("bars", bars);
    }

    public void setPoints(Points points) {
        getElement().setPropertyBean("points", points);
    }

    public void setRanges(Ranges ranges) {
        getElement().setPropertyBean("ranges", ranges);
    }

    public void setDots(Dots dots) {
        getElement().setPropertyBean("dots", dots);
    }

    /**
     * Bars from the left; see {@code frontend/elements/chart/figures.ts}, as for the others.
     *
     * @param says a sentence: what a person sees in the picture
     * @param most what a bar of full length is worth; null: the longest bar is
     * @param scale what stands below the scale
     * @param percent values are shares, 0 to 1, and shown as per cent
     * @param large to be read from the last row of a lecture room
     */
    public record Bars(
            String says, @Nullable Double most, String scale, boolean percent, boolean large, List<Bar> rows) {}

    /** @param said what stands at its end */
    public record Bar(String name, double value, String said, boolean alarm) {}

    /**
     * Where things lie by two measures.
     *
     * @param across name of the first, a share
     * @param up name of the second, a correlation
     * @param least of the second: below it something may be wrong, and a line is drawn there
     * @param leastSaid what is written at that line
     */
    public record Points(String says, String across, String up, double least, String leastSaid, List<Point> rows) {}

    /** @param x 0 to 1 */
    public record Point(String name, double x, double y) {}

    /** From the lower to the upper quartile, with the median. */
    public record Ranges(String says, String scale, List<Range> rows) {}

    /** @param said what stands at its end */
    public record Range(String name, double lower, double median, double upper, String said) {}

    /**
     * Things of a kind on a line each, by a share.
     *
     * @param rows names of the lines
     */
    public record Dots(String says, String scale, List<String> rows, List<Dot> dots) {}

    /**
     * One of them.
     *
     * @param row number of the line, from 0
     * @param value 0 to 1
     * @param students of whom it tells; it is larger if there are more
     * @param said what stands beside it if it alarms
     */
    public record Dot(int row, double value, int students, boolean alarm, String said) {}
}
