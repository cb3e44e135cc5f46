package dev.pagewalk.exercise;

import dev.pagewalk.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a machine is told: {@code setup}, {@code scene}, {@code run}, {@code experiment}. */
final class SceneReader {

    private final ExerciseFiles files;
    private final Problems problems;
    /** The program that the machine runs as far as the file was read. */
    private String program = "";

    SceneReader(ExerciseFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    Scene read(Yaml.Mapping scene, ExpressionLanguage language) {
        Path yaml = files.path(ExerciseLoader.FILE);
        Template source = Template.EMPTY;
        String name = scene.text("program", "");
        if (!name.isEmpty()) {
            Optional<String> text = files.text(name);
            program = text.orElse("");
            source = Template.compile(
                    program, Template.Style.C, 1, language, wrong -> problems.addAll(files.path(name), List.of(wrong)));
        }
        String mark = scene.text("to", "");
        if (!mark.isEmpty() && ProgramMarks.line(program, mark) == 0) {
            problems.addAll(yaml, List.of(Diagnostic.error(ExerciseLoader.span(scene, "to"), "exercise.noMark", mark)));
        }
        return new Scene(
                source,
                calls(scene.list("calls"), language),
                new Scene.GoTo(mark, scene.text("end", "").equals("true")));
    }

    List<Template> calls(List<Yaml> lines, ExpressionLanguage language) {
        var calls = new ArrayList<Template>();
        for (Yaml line : lines) {
            calls.add(Template.compile(
                    ExerciseLoader.text(line), Template.Style.C, line.span().line(), language,
                    wrong -> problems.addAll(files.path(ExerciseLoader.FILE), List.of(wrong))));
        }
        return calls;
    }
}
