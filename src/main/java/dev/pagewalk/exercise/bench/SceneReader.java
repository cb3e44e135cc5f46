package dev.pagewalk.exercise.bench;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.expression.Expression;
import dev.pagewalk.exercise.expression.ExpressionLanguage;
import dev.pagewalk.exercise.expression.Template;
import dev.pagewalk.exercise.yaml.ExerciseFiles;
import dev.pagewalk.exercise.yaml.Problems;
import dev.pagewalk.exercise.yaml.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a machine is told: {@code setup}, {@code scene}, {@code run}, {@code experiment}. */
public final class SceneReader {

    private final ExerciseFiles files;
    private final Problems problems;
    /** The programs of the machine as far as the file was read. */
    private final Sources sources = new Sources();

    private String source = "";

    public SceneReader(ExerciseFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    public Scene read(Yaml.Mapping scene, ExpressionLanguage language) {
        Path yaml = files.path(ExerciseFiles.EXERCISE);
        Template source = Template.EMPTY;
        if (scene.get("program").isPresent()) {
            source = program(scene, "program", language);
            sources.load(this.source);
        }
        Template second = Template.EMPTY;
        if (scene.get("second").isPresent()) {
            second = program(scene, "second", language);
            sources.launch(this.source);
        }
        int process = (int) scene.number("process", 0);
        if (process > 0) {
            sources.switchTo(process);
        }
        String mark = scene.text("to", "");
        if (!mark.isEmpty() && ProgramMarks.line(sources.program(), mark) == 0) {
            problems.addAll(yaml, List.of(Diagnostic.error(scene.span("to"), "exercise.noMark", mark)));
        }
        return new Scene(
                source,
                second,
                files(scene.mapping("files"), language),
                process,
                calls(scene.list("calls"), language),
                new Scene.GoTo(mark, scene.text("end", "").equals("true"), scene.span("to")),
                scene.span());
    }

    /** Files that lie on a disk. */
    public List<SeededFile> files(Yaml.Mapping described, ExpressionLanguage language) {
        var seeded = new ArrayList<SeededFile>();
        described.values().forEach((name, value) -> {
            var content = (Yaml.Mapping) value;
            Yaml text = content.get("text").orElse(null);
            seeded.add(new SeededFile(
                    name,
                    content.span(),
                    text == null ? Template.EMPTY : call(text, language),
                    number(content, "size", language),
                    number(content, "seed", language)));
        });
        return seeded;
    }

    private @Nullable Expression number(Yaml.Mapping fields, String key, ExpressionLanguage language) {
        Yaml source = fields.get(key).orElse(null);
        return source == null
                ? null
                : language.compile(
                        Yaml.text(source),
                        source.span(),
                        Expression.Type.NUMBER,
                        wrong -> problems.addAll(files.path(ExerciseFiles.EXERCISE), List.of(wrong)));
    }

    /** The program that a key names; it doesn't become that of the machine. */
    public Template program(Yaml.Mapping fields, String key, ExpressionLanguage language) {
        String name = fields.text(key, "");
        source = name.isEmpty()
                ? ""
                : files.text(name, files.path(ExerciseFiles.EXERCISE), fields.span(key))
                        .orElse("");
        return Template.compile(
                        source,
                        Template.Style.C,
                        1,
                        language,
                        wrong -> problems.addAll(files.path(name), List.of(wrong)))
                .of(name);
    }

    /** What {@link #program} read last, with its marks. */
    public String source() {
        return source;
    }

    /** One way of several, tried on a copy of the machine: a program that runs to a mark or to its end, or calls. */
    public Scene way(Yaml.Mapping option, ExpressionLanguage language) {
        Template way = program(option, "program", language);
        String mark = option.text("to", "");
        if (!mark.isEmpty() && ProgramMarks.line(source, mark) == 0) {
            problems.addAll(
                    files.path(ExerciseFiles.EXERCISE),
                    List.of(Diagnostic.error(option.span("to"), "exercise.noMark", mark)));
        }
        return new Scene(
                way,
                Template.EMPTY,
                List.of(),
                0,
                calls(option.list("calls"), language),
                new Scene.GoTo(mark, option.get("program").isPresent(), option.span("to")),
                option.span());
    }

    public List<Template> calls(List<Yaml> lines, ExpressionLanguage language) {
        var calls = new ArrayList<Template>();
        lines.forEach(line -> calls.add(call(line, language)));
        return calls;
    }

    public Template call(Yaml line, ExpressionLanguage language) {
        return Template.compile(
                Yaml.text(line),
                Template.Style.C,
                line.span(),
                language,
                wrong -> problems.addAll(files.path(ExerciseFiles.EXERCISE), List.of(wrong)));
    }
}
