package dev.pagewalk.ui.homework;

import dev.pagewalk.homework.AttemptPolicy;
import dev.pagewalk.homework.Mine;
import dev.pagewalk.homework.Refusal;
import dev.pagewalk.homework.Standing;
import dev.pagewalk.ui.Phrases;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times, points and states of homework in words.
 *
 * @param zone of the class: deadlines are on its clock
 */
record HomeworkWords(Phrases phrases, Locale language, ZoneId zone) {

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern(phrases.get("homework.moment"), language)
                .withZone(zone)
                .format(at);
    }

    /** To the second, for receipts. */
    String exactly(Instant at) {
        return DateTimeFormatter.ofPattern(phrases.get("homework.moment.exactly"), language)
                .withZone(zone)
                .format(at);
    }

    /** How long it is until then, or how long ago it was. */
    String distance(Instant now, Instant at) {
        Duration time = Duration.between(now, at);
        return phrases.get(time.isNegative() ? "homework.ago" : "homework.in", length(time.abs()));
    }

    /** A time in its largest unit; never more than there is. */
    String length(Duration time) {
        if (time.toDays() >= 2) {
            return phrases.get("homework.days", time.toDays());
        }
        if (time.toHours() >= 2) {
            return phrases.get("homework.hours", time.toHours());
        }
        return time.toMinutes() >= 1
                ? phrases.get("homework.minutes", time.toMinutes())
                : phrases.get("homework.moments");
    }

    String points(double points) {
        return points(points, language);
    }

    static String points(double points, Locale language) {
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(2);
        return format.format(points);
    }

    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** Until when it counts how much. */
    String deadline(Mine mine, Instant now) {
        Instant due = mine.window().due();
        return switch (mine.window().at(now)) {
            case Standing.NotYet(Instant opens) -> phrases.get("homework.opens", moment(opens), distance(now, opens));
            case Standing.Open(Instant until, Instant end) ->
                until.equals(due)
                        ? phrases.get("homework.due", moment(until), distance(now, until))
                        : phrases.get("homework.yourTime", moment(until), distance(now, until));
            case Standing.Late(double factor, var next, Instant end) ->
                next.map(step -> phrases.get(
                                "homework.late.then", percent(factor), moment(step.from()), percent(step.factor())))
                        .orElseGet(
                                () -> phrases.get("homework.late", percent(factor), moment(end), distance(now, end)));
            case Standing.Closed closed ->
                phrases.get("homework.closedSince", moment(closed.since()), distance(now, closed.since()));
        };
    }

    String state(Mine mine, boolean handedIn, Instant now) {
        boolean accepts = mine.window().at(now).accepts();
        if (mine.work().isEmpty()) {
            return phrases.get(accepts ? "homework.state.new" : "homework.state.missed");
        }
        if (handedIn) {
            return phrases.get("homework.state.handedIn");
        }
        return phrases.get(accepts ? "homework.state.begun" : "homework.state.nothing");
    }

    /** True if points may be told. */
    static boolean tells(Mine mine, Instant now) {
        AttemptPolicy policy = mine.assigned().assignment().policy();
        return policy.showsFeedback(mine.window(), now);
    }

    String refusal(Refusal why) {
        return switch (why) {
            case Refusal.NotYet(Instant opens) -> phrases.get("homework.refused.notYet", moment(opens));
            case Refusal.Closed(Instant since) -> phrases.get("homework.refused.closed", moment(since));
            case Refusal.TriesUsed used -> phrases.get("homework.noTries");
            case Refusal.Nothing nothing -> phrases.get("homework.refused.nothing");
            case Refusal.NotAsked strange -> phrases.get("homework.refused.notAsked");
            case Refusal.TooLong(int most) -> phrases.get("homework.refused.tooLong", most);
            case Refusal.TooMuch all -> phrases.get("homework.refused.tooMuch");
            case Refusal.KeyUsed used -> phrases.get("homework.refused.notAsked");
            case Refusal.Archived away -> phrases.get("homework.refused.archived");
        };
    }
}
