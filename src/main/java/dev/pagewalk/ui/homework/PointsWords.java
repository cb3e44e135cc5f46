package dev.pagewalk.ui.homework;

import dev.pagewalk.book.Entry;
import java.util.Optional;

/** What was gained and what still can be, in words. */
record PointsWords(HomeworkWords words) {

    /** Of the whole. */
    String of(StudentHomework.Seen seen) {
        if (seen.points().isEmpty()) {
            return words.phrases().get("homework.points.most", words.points(seen.most()));
        }
        Entry now = seen.points().get();
        return of(now.points(), now.most(), seen.reachable().map(best -> Math.max(now.points(), best.points())));
    }

    /** Of one task. */
    String of(StudentHomework.Seen seen, String key) {
        Optional<Entry.Part> part = seen.points().flatMap(entry -> part(entry, key));
        if (part.isEmpty()) {
            var slot = seen.mine().assigned().assignment().byKey().get(key);
            return slot == null ? "" : words.phrases().get("homework.points.most", words.points(slot.points()));
        }
        Entry.Part now = part.get();
        String special = switch (now.state()) {
            case PLAIN -> "";
            case ADJUSTED -> words.phrases().get("homework.part.adjusted");
            case EXCUSED -> words.phrases().get("homework.part.excused");
            case THROWN_OUT -> words.phrases().get("homework.part.thrownOut");
            case NOT_CHOSEN -> words.phrases().get("homework.part.notChosen");
        };
        String points = of(
                now.points(),
                now.most(),
                seen.reachable().flatMap(entry -> part(entry, key)).map(best -> Math.max(now.points(), best.points())));
        return special.isEmpty() ? points : points + " · " + special;
    }

    private String of(double points, double most, Optional<Double> best) {
        String now = words.phrases().get("homework.points", words.points(points), words.points(most));
        return best.filter(reachable -> reachable > points)
                .map(reachable -> now + " · " + words.phrases().get("homework.points.best", words.points(reachable)))
                .orElse(now);
    }

    static Optional<Entry.Part> part(Entry entry, String key) {
        return entry.parts().stream().filter(part -> part.key().equals(key)).findFirst();
    }
}
