package dev.pagewalk.lesson;

import dev.pagewalk.address.PhysicalAddress;
import dev.pagewalk.course.Answer;
import dev.pagewalk.course.Attempt;
import dev.pagewalk.course.DraftPage;
import dev.pagewalk.course.Drafts;
import dev.pagewalk.course.Filed;
import dev.pagewalk.course.Progress;
import dev.pagewalk.course.Submission;
import dev.pagewalk.event.Event;
import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.Exhibited;
import dev.pagewalk.exercise.Grade;
import dev.pagewalk.exercise.Grading;
import dev.pagewalk.exercise.Stage;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.version.EngineIdentity;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.StopReason;
import dev.pagewalk.machine.Tally;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.MemoryDump;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One student in one lesson: everything that was answered, drafted and built, saved before it is shown, and the live
 * machine of the step.
 *
 * <p>It knows the right answers and keeps them: what it returns for a step that isn't settled may be sent to the
 * browser. For one thread at a time.
 */
public final class LessonSession {

    private final Variant variant;
    private final LessonDesk desk;
    private final DraftPage drafts;
    private final Desks desks;
    private final Changes changes;
    /** The draw whose variant is shown here, whatever another page makes of the attempt. */
    private final long draw;
    /** Replaced as a whole; a check writes from a thread of the pool. */
    private volatile Attempt attempt;

    private final Workbook workbook;

    private @Nullable Variant other;

    /** @param attempt whose draw the variant is of */
    LessonSession(
            long account,
            Variant variant,
            Attempt attempt,
            Changes changes,
            Progress progress,
            Drafts drafts,
            Desks desks) {
        this(account, variant, attempt, changes, drafts, new PracticeWorkbook(progress, account, attempt.id()), desks);
    }

    LessonSession(
            long account,
            Variant variant,
            Attempt attempt,
            Changes changes,
            Drafts drafts,
            Workbook workbook,
            Desks desks) {
        this.workbook = workbook;
        this.variant = variant;
        this.attempt = attempt;
        this.changes = changes;
        this.desks = desks;
        this.draw = attempt.draw().orElseThrow().id();
        this.desk = new LessonDesk(variant, desks);
        this.drafts = DraftPage.open(drafts, account, attempt.place("lesson"), this::drafted, workbook::writing);
    }

    public Exercise exercise() {
        return variant.exercise();
    }

    /** What the student should know about how this attempt and the exercise's files of today differ. */
    public Changes changes() {
        return changes;
    }

    /** The machine of the step that is looked at. */
    public LessonDesk desk() {
        return desk;
    }

    /** The activity to begin with: where the student was, else the first. */
    public Activity resume() {
        List<Activity> all = exercise().activities();
        return attempt.lastStep()
                .flatMap(last -> exercise().activity(last).or(() -> exercise().activityOf(last)))
                .orElse(all.getFirst());
    }

    /** Notes that the student looks at the activity and brings the machine there. */
    public void visit(Activity activity, Desk.Listener listener) {
        workbook.visit(activity.id());
        refresh();
        desk.show(activity, ran(activity), lines(calls(activity)), listener);
    }

    /** Lets the machine run once everything was predicted. */
    public void run(Activity activity, Desk.Listener listener) {
        desk.show(activity, ran(activity), List.of(), listener);
    }

    /** What is taken and told at this moment. */
    public Terms terms() {
        return workbook.terms();
    }

    /** True once what is right may be explained. */
    private boolean explained(Activity activity) {
        Terms terms = terms();
        return terms.handedIn() ? terms.solutions() : settled(activity);
    }

    /** True once the student has committed to an answer for every step: the machine may show the truth. */
    public boolean ran(Activity activity) {
        Terms terms = terms();
        if (!terms.open()) {
            return terms.solutions();
        }
        if (!terms.feedback()) {
            return false;
        }
        return activity.predicts()
                ? credit().predicted(activity)
                : activity.steps().stream().allMatch(step -> state(step).solved());
    }

    private Credit credit() {
        Terms terms = terms();
        return new Credit(exercise(), attempt, terms.afterHelp(), terms.feedback());
    }

    /**
     * A part of the text; what gives an answer away only once the activity is settled. A prediction that is still to be
     * corrected is not, although the machine has run.
     */
    public Optional<String> text(Activity activity, String part, Locale language) {
        if (part.equals("after") && !explained(activity) || part.startsWith("worked")) {
            return Optional.empty();
        }
        return variant.text(activity, part, language);
    }

    public Optional<String> introduction(Locale language) {
        return variant.introduction(language);
    }

    public StepState state(String step) {
        Terms terms = terms();
        List<Answer> told = terms.feedback() ? attempt.answersTo(step) : List.of();
        boolean outdated = terms.open() && terms.feedback() && new CarriedForward(variant, attempt).outdated(step);
        return new StepState(step, told, attempt.hintsTaken(step), outdated, !terms.open() || triedOut(terms, step));
    }

    /** True if nothing else is taken; where nothing is told, something else may still be written. */
    private boolean triedOut(Terms terms, String step) {
        OptionalInt left = triesLeft(step);
        return terms.feedback() && left.isPresent() && left.getAsInt() == 0;
    }

    /** How many other answers to a step are taken; empty for as many as one likes. */
    public OptionalInt triesLeft(String step) {
        return workbook.triesLeft(step);
    }

    /** True once every step of the activity is settled; something to read always is. */
    public boolean settled(Activity activity) {
        return activity.steps().stream().allMatch(step -> state(step).settled());
    }

    /** True if nothing more is to be done about the activity. */
    public boolean done(Activity activity) {
        boolean seen = attempt.visited().contains(activity.id());
        return terms().sealed()
                ? activity.done(this::written, seen)
                : activity.done(step -> state(step).settled(), seen);
    }

    /** True if something stands there that can be graded. */
    private boolean written(String step) {
        return exercise()
                .activityOf(step)
                .filter(activity ->
                        !draft(step).isBlank() && activity.read(step, draft(step)) instanceof AnswerReading.Understood)
                .isPresent();
    }

    /** The ids of what there is to choose from at a step, in the order in which this student sees them. */
    public List<String> offered(Activity activity, String step) {
        return activity.offered(variant, step);
    }

    /**
     * The number of the next try of a step, from 1. The same answer again is no further try, and neither is one to
     * other numbers.
     */
    public int nextTry(String step) {
        return credit().nextTry(step);
    }

    /** True if the student saw what the machine did, on a later step, without having predicted it. */
    public boolean foreseen(Activity activity) {
        return credit().foreseen(activity);
    }

    /** What belongs to a question besides its text. */
    public <E> E exhibit(Exhibited<E> activity) {
        Terms terms = terms();
        boolean waits = terms.handedIn() && !terms.solutions();
        // what is closed and wasn't found stays untold while others still look for it
        return activity.exhibit(
                variant, step -> waits ? state(step).solved() : state(step).settled());
    }

    /**
     * Reads, grades and records what was given to a step.
     *
     * @param step one of the activity's
     */
    public Submitted submit(Activity activity, String step, String given) {
        refresh();
        Optional<Submitted> ungraded = ungraded(activity, step, given);
        if (ungraded.isPresent()) {
            return ungraded.get();
        }
        Optional<Filed> filed;
        try {
            filed = workbook.take(step, given);
        } catch (NotTaken late) {
            return new Submitted.NotTaken(late.why());
        }
        try {
            return submitted(activity, step, given, grade(activity, step, given, RunControl.NONE), filed);
        } finally {
            filed.ifPresent(workbook::left);
        }
    }

    /** The same on the run pool, for steps that run a student's program. */
    public Check check(Activity activity, String step, String given, Check.Listener listener) {
        saveDraft(step, given);
        refresh();
        Optional<Submitted> ungraded = ungraded(activity, step, given);
        if (ungraded.isPresent()) {
            return Check.done(ungraded.get(), listener);
        }
        Optional<Filed> filed;
        try {
            filed = workbook.take(step, given);
        } catch (NotTaken late) {
            return Check.done(new Submitted.NotTaken(late.why()), listener);
        }
        return Check.start(
                desks.pool(),
                control -> grade(activity, step, given, control),
                outcome -> submitted(activity, step, given, outcome, filed),
                filed.map(taken -> listener.then(() -> workbook.left(taken))).orElse(listener));
    }

    /** What becomes of an answer that isn't graded now; empty if it is. */
    private Optional<Submitted> ungraded(Activity activity, String step, String given) {
        Terms terms = terms();
        if (!terms.open()) {
            return Optional.of(new Submitted.NotTaken(NotTaken.Why.CLOSED));
        }
        if (triedOut(terms, step)) {
            return Optional.of(new Submitted.NotTaken(NotTaken.Why.NO_TRIES_LEFT));
        }
        if (!terms.feedback()) {
            saveDraft(step, given);
            return Optional.of(askedBack(activity, step, given).orElseGet(Submitted.Kept::new));
        }
        return terms.handedIn() ? notHandedIn(activity, step, given) : Optional.empty();
    }

    /** Where an answer is taken before it is graded: what is none, and what is the same again, isn't handed in at all. */
    private Optional<Submitted> notHandedIn(Activity activity, String step, String given) {
        StepState state = state(step);
        boolean again = state.latest()
                .filter(last -> last.given().equals(given) && !state.outdated())
                .isPresent();
        if (again || activity.gradedByMachine() && state.settled()) {
            return state.latest().map(Submitted.Recorded::new);
        }
        return askedBack(activity, step, given).or(() -> notCompiled(activity, step, given));
    }

    private static Optional<Submitted> askedBack(Activity activity, String step, String given) {
        if (given.isBlank()) {
            return Optional.of(new Submitted.AskedBack(new AnswerReading.Blank()));
        }
        if (given.length() > Grading.LONGEST_ANSWER) {
            String most = Integer.toString(Grading.LONGEST_ANSWER);
            return Optional.of(new Submitted.AskedBack(AnswerReading.Unreadable.of(AnswerReading.Why.HUGE, most)));
        }
        AnswerReading reading = activity.read(step, given);
        return reading instanceof AnswerReading.Understood
                ? Optional.empty()
                : Optional.of(new Submitted.AskedBack(reading));
    }

    /** A program is compiled before it runs: one that is stopped at once says whether it can be. */
    private Optional<Submitted> notCompiled(Activity activity, String step, String given) {
        return activity.runs(step)
                        && grade(activity, step, given, executed -> StopReason.CANCELLED)
                                instanceof Grading.Outcome.NotCompiled refused
                ? Optional.of(new Submitted.NotCompiled(refused.problems()))
                : Optional.empty();
    }

    /** True if what was taken is graded later even if it couldn't be now. */
    public boolean gradesLater() {
        return terms().handedIn();
    }

    private Grading.Outcome grade(Activity activity, String step, String given, RunControl control) {
        return Grading.grade(variant, activity, step, given, earlier(activity, step), control);
    }

    /** The same attempt may be open on another page: help was taken there, or steps were answered. */
    private synchronized void refresh() {
        attempt = workbook.attempt();
    }

    private synchronized Submitted submitted(
            Activity activity, String step, String given, Grading.Outcome outcome, Optional<Filed> filed) {
        refresh();
        if (filed.isEmpty() && activity.gradedByMachine() && state(step).settled()) {
            return new Submitted.Recorded(state(step).latest().orElseThrow());
        }
        return switch (outcome) {
            case Grading.Outcome.Graded graded ->
                record(step, given, graded.grade(), credit().of(activity, step), filed);
            case Grading.Outcome.AskedBack asked -> new Submitted.AskedBack(asked.reading());
            case Grading.Outcome.NotCompiled refused -> new Submitted.NotCompiled(refused.problems());
        };
    }

    /** True if Pagewalk can do a step of the activity for the student. */
    public boolean solves(Activity activity, String step) {
        return terms().help()
                && terms().feedback()
                && activity.solve(variant, step, Earlier.NOTHING).isPresent();
    }

    /** Does a step for the student: no credit. Only where {@link #solves} says so. */
    public Submitted show(Activity activity, String step) {
        String given = activity.solve(variant, step, earlier(activity, step))
                .map(answer -> activity.write(step, answer))
                .orElseThrow(() -> new IllegalArgumentException("nobody does " + step));
        refresh();
        Optional<Filed> filed;
        try {
            filed = workbook.take(step, given);
        } catch (NotTaken late) {
            return new Submitted.NotTaken(late.why());
        }
        try {
            return record(step, given, Grade.shown(), 1, filed);
        } finally {
            filed.ifPresent(workbook::left);
        }
    }

    private synchronized Submitted record(
            String step, String given, Grade grade, double credit, Optional<Filed> filed) {
        Answer answer =
                workbook.record(new Submission(draw, step, given, grade, credit, EngineIdentity.present(), filed));
        refresh();
        return new Submitted.Recorded(answer);
    }

    /** The student's own newest answers to the steps before. */
    private Earlier earlier(Activity activity, String until) {
        return new CarriedForward(variant, attempt).before(activity, until);
    }

    /** Runs a student's program to its end on a new live machine. */
    public void runProgram(String source, Desk.Listener listener) {
        desk.run(source, listener);
    }

    /** Notes that one more rung of help was taken and says how many there are by now. */
    public synchronized int takeHint(String step) {
        int taken = workbook.takeHint(step);
        refresh();
        return taken;
    }

    /** The right values of the activity with <em>other</em> numbers, for a worked example; empty if there are none. */
    public Optional<Map<String, Object>> workedExample(Activity activity) {
        if (exercise().pool() < 2 || !terms().help()) {
            return Optional.empty();
        }
        if (other == null) {
            other = other();
        }
        return Optional.ofNullable(other).map(activity::values);
    }

    /** Far from what is drawn for the next attempts; null if those numbers break. */
    private @Nullable Variant other() {
        try {
            return new Drawing(exercise())
                    .from(variant.number() + exercise().pool() / 2)
                    .variant();
        } catch (RuntimeException | StackOverflowError broken) {
            return null;
        }
    }

    /** The machine where the activity begins. */
    public MachineSnapshot begin(Activity activity) {
        return variant.stage(activity).begin();
    }

    /** True if both activities work on the same machine. */
    public boolean sameMachine(Activity one, Activity another) {
        return desk.sceneOf(one).equals(desk.sceneOf(another));
    }

    /** The last page fault of what an activity is about; empty if there was none, or as long as it would tell. */
    public Optional<Event.PageFaulted> fault(Activity activity) {
        Stage stage = variant.stage(activity);
        Tally end = stage.end().tally();
        boolean faulted = !end.faults().equals(stage.beginning().tally().faults());
        return ran(activity) && faulted ? end.lastFault() : Optional.empty();
    }

    /** The machine that the answers are about; the same as at its beginning as long as it would tell. */
    public MachineSnapshot ended(Activity activity) {
        return ran(activity) ? variant.stage(activity).asked() : begin(activity);
    }

    /** What lies at a physical address, for reading entries by hand. */
    public MemoryDump dump(Activity activity) {
        return MemoryDump.of(variant.stage(activity).begin().pageTables());
    }

    /** Where the page directory begins; it is told with the question. */
    public PhysicalAddress directory(Activity activity) {
        return new PhysicalAddress(variant.stage(activity).begin().pageTables().cr3());
    }

    /** What is told with the question by this name, as it is written; empty if nothing is. */
    public Optional<String> told(Activity activity, String name) {
        return activity.shown(variant).getOrDefault(name, List.of()).stream().findFirst();
    }

    /** What stands at a step: what was answered, where nothing more is to be answered; else what is being written. */
    public String written(StepState state) {
        Optional<Answer> last = state.closed() ? attempt.latest(state.step()) : state.latest();
        return state.settled() ? last.map(Answer::given).orElseGet(() -> draft(state.step())) : draft(state.step());
    }

    /** What stands in fields that were not handed in yet. */
    public DraftPage drafts() {
        return drafts;
    }

    /** What stands in a field that was not handed in yet. */
    public String draft(String field) {
        return drafts.text(field);
    }

    public void saveDraft(String field, String text) {
        if (!text.equals(drafts.text(field))) {
            drafts.save(field, text);
        }
    }

    private boolean drafted(String field) {
        return field.startsWith("dump.")
                || exercise().activities().stream()
                        .anyMatch(activity -> activity.steps().contains(field));
    }

    /** The calls made so far on the machine of the activity, one a line. */
    public String calls(Activity activity) {
        return drafts.text(callsField(activity));
    }

    /** Runs a line on the machine of the step and remembers it, so that the machine can be brought back. */
    public void call(Activity activity, String line, Desk.Listener listener) {
        desk.call(line, listener);
        String before = calls(activity);
        saveCalls(activity, before.isEmpty() ? line : before + "\n" + line);
    }

    /** Where the calls are what is asked, they are what would be handed in, too. */
    private void saveCalls(Activity activity, String calls) {
        saveDraft(callsField(activity), calls);
        activity.steps().stream()
                .filter(step -> activity.read(step, calls) instanceof AnswerReading.Understood(var answer)
                        && answer instanceof dev.pagewalk.exercise.Answer.Calls)
                .forEach(step -> saveDraft(step, calls));
    }

    /** Sets the machine of the step back to its beginning. */
    public void startOver(Activity activity, Desk.Listener listener) {
        saveCalls(activity, "");
        desk.show(activity, ran(activity), List.of(), listener);
    }

    private String callsField(Activity activity) {
        return "calls." + desk.sceneOf(activity);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }
}
