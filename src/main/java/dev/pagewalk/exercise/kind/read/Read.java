package dev.pagewalk.exercise.kind.read;

import dev.pagewalk.exercise.Activity;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.Earlier;
import dev.pagewalk.exercise.Expected;
import dev.pagewalk.exercise.Judgement;
import dev.pagewalk.exercise.Kind;
import dev.pagewalk.exercise.Sample;
import dev.pagewalk.exercise.Sections;
import dev.pagewalk.exercise.Variant;
import dev.pagewalk.exercise.bench.Scene;
import dev.pagewalk.machine.RunControl;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something to read: there is nothing to answer. */
public record Read(String id, Optional<Scene> scene) implements Activity {

    public static final Kind KIND = new Kind("read", (id, scene, fields, source) -> new Read(id, scene));

    @Override
    public String kind() {
        return KIND.name();
    }

    @Override
    public List<String> steps() {
        return List.of();
    }

    @Override
    public Sections sections() {
        return Sections.NONE;
    }

    @Override
    public Map<String, Expected> expected(Variant variant) {
        return Map.of();
    }

    @Override
    public AnswerReading read(String step, String given) {
        throw new IllegalArgumentException("nothing is answered in " + id + ", was " + step);
    }

    @Override
    public Judgement grade(Variant variant, String step, Answer answer, Earlier earlier, RunControl control) {
        throw new IllegalArgumentException("nothing is answered in " + id + ", was " + step);
    }

    @Override
    public List<Sample> samples(Variant variant) {
        return List.of();
    }
}
