package dev.pagewalk.exercise;

import java.util.List;
import java.util.Locale;

/** Makes sentences of what grading found out: the last step before a person reads it. */
public final class Wording {

    private static final String FEEDBACK = "exercise.feedback.";
    private static final String UNREADABLE = "exercise.unreadable.";

    private final Exercise exercise;
    private final Locale language;
    private final Translator translator;

    /** @param translator gives the sentences of a language by key */
    public Wording(Exercise exercise, Locale language, Translator translator) {
        this.exercise = exercise;
        this.language = language;
        this.translator = translator;
    }

    /** Gives a sentence by its key in the bundles, with arguments in its places. */
    public interface Translator {
        String translate(String key, Object... arguments);
    }

    /** What is said about a finding; authors' texts may be Markdown. */
    public String of(Finding finding) {
        return switch (finding) {
            case Finding.Said said -> translator.translate(FEEDBACK + key(said.remark()));
            case Finding.Idea idea ->
                exercise.misconceptions()
                        .find(idea.id())
                        .map(known -> known.said(idea.values(), language))
                        .filter(text -> !text.isEmpty())
                        .orElseGet(() -> translator.translate(FEEDBACK + "idea", idea.id()));
            case Finding.OwnIdea own -> Exercise.inLanguage(own.said(), language);
            case Finding.Reply reply -> Exercise.inLanguage(reply.said(), language);
            case Finding.Reached reached ->
                translator.translate(FEEDBACK + "notBuilt", reached.reached() + "", reached.all() + "");
            case Finding.Goal goal -> goal.id();
            case Finding.Failed failed ->
                translator.translate(FEEDBACK + "environment", Exercise.inLanguage(failed.said(), language));
            case Finding.Ended ended ->
                translator.translate(FEEDBACK + "ended", printed(ended.printed()), ended.exitCode() + "");
            case Finding.Crashed crashed ->
                translator.translate(
                        FEEDBACK + "crashed", printed(crashed.printed()), "0x%08X".formatted(crashed.exception()));
            case Finding.Line line ->
                translator.translate(FEEDBACK + "seenLine", line.number() + "", line.printed(), line.exitCode() + "");
            case Finding.NoLine line ->
                translator.translate(FEEDBACK + "seenNoLine", line.number() + "", line.exitCode() + "");
            case Finding.Unshown unshown -> translator.translate(FEEDBACK + key(unshown.fault()));
            case Finding.Passed passed ->
                translator.translate(FEEDBACK + "notRepaired", passed.passed() + "", passed.all() + "");
            case Finding.NoVariable lacks -> translator.translate(FEEDBACK + "noVariable", lacks.name());
            case Finding.Forbidden forbidden ->
                translator.translate(FEEDBACK + "forbidden", String.join(", ", forbidden.names()));
            case Finding.FewCalls few -> translator.translate(FEEDBACK + "bonus", few.calls() + "");
            case Finding.Kept kept ->
                translator.translate(
                        FEEDBACK + (kept.kept() == kept.all() ? "orderKept" : "orderWrong"),
                        kept.kept() + "",
                        kept.all() + "");
            case Finding.Extra extra -> translator.translate(number("orderExtra", extra.parts()), extra.parts() + "");
            case Finding.Absent absent ->
                translator.translate(number("orderMissing", absent.parts()), absent.parts() + "");
            case Finding.Unfit unfit ->
                translator.translate(FEEDBACK + "unfit", Exercise.inLanguage(unfit.said(), language));
            case Finding.Unchosen unchosen ->
                translator.translate(number("unchosen", unchosen.options()), unchosen.options() + "");
            case Finding.Cut cut ->
                translator.translate(
                        FEEDBACK + (cut.part() == Finding.Cut.Part.OFFSET ? "cutOffset" : "cutTable"),
                        cut.bits() + "",
                        String.format(Locale.ROOT, "%,d", 1L << cut.bits()),
                        String.format(Locale.ROOT, "%,d", cut.needed()));
            case Finding.Words words -> translator.translate(FEEDBACK + "handedIn", words.words() + "");
            case Finding.Legacy legacy ->
                translator.translate(legacy.key(), legacy.arguments().toArray());
        };
    }

    /** One tile is spoken of in other words than several. */
    private static String number(String key, int many) {
        return FEEDBACK + key + (many == 1 ? "One" : "");
    }

    private String printed(String line) {
        return line.isEmpty()
                ? translator.translate(FEEDBACK + "printedNothing")
                : translator.translate(FEEDBACK + "printed", line);
    }

    private static String key(Finding.Unshown.Fault fault) {
        return switch (fault) {
            case EXCEPTION -> "unshownException";
            case PRINTED -> "unshownPrinted";
            case EXIT_CODE -> "unshownExitCode";
            case DEEDS -> "unshownDeeds";
        };
    }

    private static String key(Remark remark) {
        return switch (remark) {
            case RIGHT -> "right";
            case BUILT -> "built";
            case FOLLOWS -> "follows";
            case SHOWN -> "shown";
            case PARTLY -> "partly";
            case WRONG -> "wrong";
            case FITTING -> "fitting";
            case WRONG_CHOICE -> "wrongChoice";
            case WRONG_LABEL -> "wrongLabel";
            case WRONG_LINE -> "line";
            case UNEXPECTED -> "unexpected";
            case FAULT -> "fault";
            case NO_FAULT -> "noFault";
            case REPAIRED -> "repaired";
            case TOO_LONG -> "tooLong";
            case TOO_MUCH_OUTPUT -> "tooMuchOutput";
            case TOO_MUCH_MEMORY -> "tooMuchMemory";
        };
    }

    /** What is said about something that is no answer; empty of what is one. */
    public String of(AnswerReading reading) {
        return switch (reading) {
            case AnswerReading.Understood understood -> "";
            case AnswerReading.Blank blank -> translator.translate("lesson.blank");
            case AnswerReading.Unreadable unreadable ->
                translator.translate(key(unreadable.why()), details(unreadable).toArray());
        };
    }

    /** Units have names of their own in each language. */
    private List<String> details(AnswerReading.Unreadable unreadable) {
        return switch (unreadable.why()) {
            case UNIT, NOT_WHOLE ->
                unreadable.details().stream()
                        .map(unit -> translator.translate("exercise.unit." + unit))
                        .toList();
            default -> unreadable.details();
        };
    }

    private static String key(AnswerReading.Why why) {
        return switch (why) {
            case LONG -> UNREADABLE + "long";
            case HUGE -> UNREADABLE + "huge";
            case NEGATIVE -> UNREADABLE + "negative";
            case DECIMAL -> UNREADABLE + "decimal";
            case HEXADECIMAL -> UNREADABLE + "hexadecimal";
            case LARGE -> UNREADABLE + "large";
            case FAULT -> UNREADABLE + "fault";
            case POINT -> UNREADABLE + "point";
            case NAME -> UNREADABLE + "name";
            case BRACKET -> UNREADABLE + "bracket";
            case BARE -> UNREADABLE + "bare";
            case BINARY -> UNREADABLE + "binary";
            case IN_DECIMAL -> UNREADABLE + "inDecimal";
            case IN_HEXADECIMAL -> UNREADABLE + "inHexadecimal";
            case UNIT -> UNREADABLE + "unit";
            case ALONE -> UNREADABLE + "alone";
            case NOT_WHOLE -> UNREADABLE + "notWhole";
            case MIXED -> UNREADABLE + "mixed";
            case SEVERAL -> UNREADABLE + "several";
            case LINE -> UNREADABLE + "line";
            case NO_ID -> "diagnostic.exercise.noId";
            case TWICE -> "diagnostic.exercise.idTwice";
            case SHORT -> "lesson.essay.short";
            case TOO_MANY_WORDS -> "lesson.essay.long";
        };
    }
}
