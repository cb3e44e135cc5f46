package dev.pagewalk.benchmark;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.Answers;
import dev.pagewalk.exercise.kind.build.Build;
import dev.pagewalk.exercise.kind.choice.Choice;
import dev.pagewalk.exercise.kind.decide.Decide;
import dev.pagewalk.exercise.kind.label.Label;
import dev.pagewalk.exercise.kind.order.Order;
import dev.pagewalk.exercise.kind.repair.Repair;
import dev.pagewalk.exercise.kind.which.Which;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What is given in benchmarks: right and wrong, no program twice. */
final class Given {

    private final AtomicInteger programs = new AtomicInteger();

    String right(Activity activity, String step, Answer right) {
        String written = activity.write(step, right);
        return activity.runs(step) ? written + "\n// " + programs.incrementAndGet() : written;
    }

    String wrong(Activity activity, String step, Answer right) {
        List<String> parts = Answers.parts(activity, step, right);
        return switch (activity) {
            case Choice choice -> choice.options().ids().getLast();
            case Label label -> label.labels().getLast();
            case Which which -> which.options().getLast();
            case Decide decide
            when step.equals(decide.optionStep()) -> decide.options().ids().getLast();
            case Decide decide -> decide.reasons().ids().getLast();
            case Repair repair
            when step.equals(repair.causeStep()) -> repair.causes().ids().getLast();
            case Order order -> order.join(step, parts.reversed());
            case Build build -> build.join(step, parts.subList(0, parts.size() - 1));
            default ->
                activity.runs(step)
                        ? "int main(void) { return " + programs.incrementAndGet() + "; }"
                        : activity.write(step, right) + "1";
        };
    }
}
