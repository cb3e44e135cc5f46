package dev.pagewalk.lesson;

import dev.pagewalk.address.PhysicalAddress;
import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.Graded;
import dev.pagewalk.course.Progress;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.AnswerParser;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Feedback;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Grader;
import dev.pagewalk.exercise.Help;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.MemoryDump;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.VariantFactory;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One student in one lesson: everything that was answered, drafted and built, saved before it is shown, and the live
 * machine of the step.
 *
 * <p>It knows the right answers and keeps them: what it returns for a step that isn't settled may be sent to the browser.
 * For one thread at a time.
 */
public final class LessonSession {

    private static final String SHOWN = "exercise.feedback.shown";
    private static final String FOLLOWS = "exercise.feedback.follows";

    private final long account;
    private final Variant variant;
    private final Progress progress;
    private final Grader grader;
    private final LessonDesk desk;
    private final Map<String, String> drafts = new LinkedHashMap<>();
    private final Desks desks;
    /** Replaced as a whole; a check writes from a thread of the pool. */
    private volatile Attempt attempt;

    private @Nullable Variant other;

    LessonSession(long account, Variant variant, Attempt attempt, Progress progress, Desks desks) {
        this.account = account;
        this.variant = variant;
        this.attempt = attempt;
        this.progress = progress;
        this.grader = new Grader(variant);
        this.desks = desks;
        this.desk = new LessonDesk(variant, desks);
        drafts.putAll(progress.drafts(account, place()));
    }

    public Exercise exercise() {
        return variant.exercise();
    }

    /** The machine of the step that is looked at. */
    public LessonDesk desk() {
        return desk;
    }

    /** The activity to begin with: where the student was, else the first. */
    public Activity resume() {
        List<Activity> all = exercise().activities();
        String last = attempt.lastStep();
        return last == null
                ? all.getFirst()
                : exercise().activity(last.split("\\.")[0]).orElse(all.getFirst());
    }

    /** Notes that the student looks at the activity and brings the machine there. */
    public void visit(Activity activity, Desk.Listener listener) {
        progress.visit(account, attempt.id(), activity.id());
        desk.show(activity, ran(activity), lines(drafts.getOrDefault(callsField(activity), "")), listener);
    }

    /** Lets the machine run once everything was predicted. */
    public void run(Activity.Cells cells, Desk.Listener listener) {
        desk.show(cells, ran(cells), List.of(), listener);
    }

    /** True once the student has committed to an answer for every step: the machine may show the truth. */
    public boolean ran(Activity activity) {
        return predicts(activity)
                ? activity.steps().stream()
                        .noneMatch(step -> attempt.answersTo(step).isEmpty())
                : settled(activity);
    }

    private static boolean predicts(Activity activity) {
        return activity instanceof Activity.Cells cells && cells.kind() == Activity.Cells.Kind.PREDICT;
    }

    /** A part of the text; what gives an answer away only once the activity is settled. */
    public Optional<String> text(Activity activity, String part, Locale language) {
        if (part.equals("after") && !ran(activity) || part.startsWith("worked")) {
            return Optional.empty();
        }
        return variant.text(activity, part, language);
    }

    public Optional<String> introduction(Locale language) {
        return variant.introduction(language);
    }

    public StepState state(String step) {
        List<Answer> answers = attempt.answersTo(step);
        boolean settled = answers.stream().anyMatch(LessonSession::settles);
        return new StepState(step, answers, attempt.hintsTaken(step), settled);
    }

    private static boolean settles(Answer answer) {
        String first = answer.feedback().isEmpty()
                ? ""
                : Feedback.read(answer.feedback().getFirst()).key();
        return first.equals("exercise.feedback.right")
                || first.equals("exercise.feedback.built")
                || first.equals(FOLLOWS)
                || first.equals(SHOWN)
                || first.equals(Marking.HANDED_IN);
    }

    /** True once every step of the activity is settled; something to read always is. */
    public boolean settled(Activity activity) {
        return activity.steps().stream().allMatch(step -> state(step).settled());
    }

    /** The value of a cell that is given with the question; empty for a cell that is asked. */
    public Optional<Long> given(Activity.Cells cells, Activity.Cell cell) {
        return cell.given() ? Optional.of(grader.show(cells, cell, Map.of())) : Optional.empty();
    }

    /** Reads, grades and records a number. */
    public Submitted answer(Activity.Cells cells, Activity.Cell cell, String text) {
        if (cell.text()) {
            return text.isBlank()
                    ? new Submitted.AskedBack(new AnswerParser.Reading.Blank())
                    : record(cells.step(cell), text, grader.text(cells, cell, text, help(cells, cells.step(cell))));
        }
        AnswerParser.Reading reading = AnswerParser.read(text, cell.hexadecimal());
        if (reading instanceof AnswerParser.Reading.Fault && !cell.faultable()) {
            return new Submitted.AskedBack(new AnswerParser.Reading.Unreadable("fault"));
        }
        Optional<Long> value = value(reading);
        if (value.isEmpty()) {
            return new Submitted.AskedBack(reading);
        }
        String step = cells.step(cell);
        Grade grade = grader.cell(cells, cell, value.get(), own(cells, cell), help(cells, step));
        return record(step, text, grade);
    }

    /**
     * Reads, grades and records an answer that is a line of text: ids joined by commas for what is chosen, ordered or
     * labelled, the number of a line, an essay.
     *
     * @param step one of the activity's
     */
    public Submitted submit(Activity activity, String step, String given) {
        if (!activity.steps().contains(step)) {
            throw new IllegalArgumentException("no step of " + activity.id() + ": " + step);
        }
        Marking.Result result = Marking.mark(grader, activity, step, given, help(activity, step));
        return result.grade().map(grade -> record(step, given, grade)).orElseGet(result::otherwise);
    }

    /** Grades and records a program on the run pool. */
    public Check check(Activity.Repair repair, String source, Check.Listener listener) {
        String step = repair.id() + ".repair";
        return check(step, source, control -> grader.repair(repair, source, help(step), control), listener);
    }

    /** Grades and records a program on the run pool. */
    public Check check(Activity.Program program, String source, Check.Listener listener) {
        return check(
                program.id(),
                source,
                control -> grader.program(program, source, help(program.id()), control),
                listener);
    }

    private Check check(String step, String source, Function<RunControl, Judgement> grading, Check.Listener listener) {
        saveDraft(step, source);
        return Check.start(
                desks.pool(),
                grading,
                judgement -> switch (judgement) {
                    case Judgement.Graded graded -> record(step, source, graded.grade());
                    case Judgement.AskedBack asked when source.isBlank() -> Submitted.Incomplete.of("lesson.blank");
                    case Judgement.AskedBack asked -> new Submitted.NotCompiled(asked.problems());
                },
                listener);
    }

    /** Runs a student's program to its end on a new live machine. */
    public void runProgram(String source, Desk.Listener listener) {
        desk.run(source, listener);
    }

    /** What belongs to the questions besides their text. */
    public Exhibits exhibits() {
        return new Exhibits(variant, step -> state(step).settled());
    }

    /** Grades and records what the calls made so far lead to, on a machine that is told the same. */
    public Submitted build(Activity.Build build) {
        String calls = drafts.getOrDefault(callsField(build), "");
        return record(build.id(), calls, grader.build(build, lines(calls), help(build.id())));
    }

    /** Does a step for the student: no credit. */
    public Submitted show(Activity.Cells cells, Activity.Cell cell) {
        if (cell.text()) {
            return record(cells.step(cell), grader.showText(cells, cell), grader.shown());
        }
        long value = grader.show(cells, cell, own(cells, cell));
        String text = value < 0 ? "fault" : AnswerParser.echo(value, cell.digits());
        return record(cells.step(cell), text, grader.shown());
    }

    private synchronized Submitted record(String step, String given, Grade grade) {
        List<String> feedback = grade.feedback().stream().map(Feedback::write).toList();
        Answer answer = progress.record(
                account, attempt.id(), new Graded(step, given, grade.score(), feedback, grade.misconception()));
        attempt = progress.attempt(account, attempt.id());
        return new Submitted.Recorded(answer);
    }

    /** After the machine has run, a corrected prediction is worth as much as one with help. */
    private Help help(Activity.Cells cells, String step) {
        return new Help(attempt.hintsTaken(step), predicts(cells) && ran(cells));
    }

    /** Hints about a picture as a whole are taken under the activity's own id, and count for all that is still open. */
    private Help help(Activity activity, String step) {
        int shared = activity.id().equals(step) ? 0 : attempt.hintsTaken(activity.id());
        return new Help(attempt.hintsTaken(step) + shared, false);
    }

    private Help help(String step) {
        return new Help(attempt.hintsTaken(step), false);
    }

    /** The student's own values of the cells before; a cell that wasn't answered counts as right. */
    private Map<String, Long> own(Activity.Cells cells, Activity.Cell until) {
        var own = new LinkedHashMap<String, Long>();
        for (Activity.Cell cell : cells.cells()) {
            if (cell.equals(until)) {
                break;
            }
            attempt.latest(cells.step(cell))
                    .flatMap(answer -> value(AnswerParser.read(answer.given(), cell.hexadecimal())))
                    .ifPresent(value -> own.put(cell.id(), value));
        }
        return own;
    }

    private static Optional<Long> value(AnswerParser.Reading reading) {
        return switch (reading) {
            case AnswerParser.Reading.Value value -> Optional.of(value.value());
            case AnswerParser.Reading.Fault fault -> Optional.of(-1L);
            default -> Optional.empty();
        };
    }

    /** Notes that one more rung of help was taken and says how many there are by now. */
    public synchronized int takeHint(String step) {
        int taken = progress.takeHint(account, attempt.id(), step);
        attempt = progress.attempt(account, attempt.id());
        return taken;
    }

    /** The right values of a translation with <em>other</em> numbers, for a worked example; empty if there are none. */
    public Optional<Map<String, Long>> workedExample(Activity.Cells cells) {
        if (exercise().pool() < 2) {
            return Optional.empty();
        }
        if (other == null) {
            other = VariantFactory.variant(
                    exercise(), (variant.number() + 1) % exercise().pool());
        }
        return Optional.of(other.values(cells));
    }

    /** The machine where the activity begins. */
    public MachineSnapshot begin(Activity activity) {
        return variant.stage(activity).begin();
    }

    /** True if both activities work on the same machine. */
    public boolean sameMachine(Activity one, Activity other) {
        return desk.sceneOf(one).equals(desk.sceneOf(other));
    }

    /** What lies at a physical address, for reading entries by hand. */
    public MemoryDump dump(Activity activity) {
        return MemoryDump.of(variant.stage(activity).begin().pageTables());
    }

    /** Where the page directory begins; it is told with the question. */
    public PhysicalAddress directory(Activity activity) {
        return new PhysicalAddress(variant.stage(activity).begin().pageTables().cr3());
    }

    /** What stands in a field that was not handed in yet. */
    public String draft(String field) {
        return drafts.getOrDefault(field, "");
    }

    public void saveDraft(String field, String text) {
        if (text.length() <= Progress.LONGEST_ANSWER && !text.equals(drafts.put(field, text))) {
            progress.saveDraft(account, place(), field, text);
        }
    }

    /** Runs a line on the machine of the step and remembers it, so that the machine can be brought back. */
    public void call(Activity activity, String line, Desk.Listener listener) {
        desk.call(line, listener);
        String before = drafts.getOrDefault(callsField(activity), "");
        saveDraft(callsField(activity), before.isEmpty() ? line : before + "\n" + line);
    }

    /** Sets the machine of the step back to its beginning. */
    public void startOver(Activity activity, Desk.Listener listener) {
        saveDraft(callsField(activity), "");
        desk.show(activity, ran(activity), List.of(), listener);
    }

    private String callsField(Activity activity) {
        return "calls." + desk.sceneOf(activity);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    private String place() {
        return attempt.place("lesson");
    }
}
