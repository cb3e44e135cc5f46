package dev.pagewalk.exercise.file;

import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.exercise.Content;
import dev.pagewalk.exercise.Demand;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.LessonText;
import dev.pagewalk.exercise.MisconceptionLibrary;
import dev.pagewalk.exercise.expression.ExpressionLanguage;
import dev.pagewalk.exercise.yaml.ExerciseFiles;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.exercise.yaml.Folder;
import dev.pagewalk.exercise.yaml.Problems;
import dev.pagewalk.exercise.yaml.Schemas;
import dev.pagewalk.exercise.yaml.Yaml;
import dev.pagewalk.exercise.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the exercises of a course share: the schemas of its files, the misconceptions with their texts, and what is
 * demanded of them.
 *
 * @param demands of course.yaml; none where exercises belong to no course
 * @param state changes with any of their files
 * @param problems what is wrong with it; what is usable stays usable
 */
public record Shared(
        Schemas schemas, MisconceptionLibrary library, Set<Demand> demands, String state, List<FileProblem> problems) {

    private static final String LIBRARY = "misconceptions.yaml";
    private static final String SCHEMAS = "schema";
    private static final String COURSE = "course.yaml";
    private static final String MISCONCEPTIONS = "misconceptions/";

    public Shared {
        demands = Set.copyOf(demands);
        problems = List.copyOf(problems);
    }

    /** Reads what lies in the folder of a course. */
    public static Shared load(Path course) {
        var problems = new Problems();
        Schemas schemas = Schemas.load(course.resolve(SCHEMAS), problems);
        var files = new ExerciseFiles(new Folder.Disk(course), schemas, problems);
        Set<Demand> demands = demands(course, schemas, problems);
        MisconceptionLibrary library = files.yaml(LIBRARY, "misconceptions")
                .map(top -> library(files, top, demands, problems))
                .orElse(MisconceptionLibrary.EMPTY);
        return new Shared(
                schemas,
                library,
                demands,
                schemas.state()
                        + Content.of("", files.read(), null, Map.of()).hash()
                        + demands.stream().sorted().toList(),
                problems.sorted());
    }

    /** Read apart from the other files: a course with one more module leaves its exercises as they are. */
    private static Set<Demand> demands(Path course, Schemas schemas, Problems problems) {
        var files = new ExerciseFiles(new Folder.Disk(course), schemas, problems);
        Optional<Yaml.Mapping> top = files.has(COURSE) ? files.yaml(COURSE, "course") : Optional.empty();
        return top.stream()
                .flatMap(fields -> fields.list("demands").stream())
                .flatMap(word -> Demand.named(Yaml.text(word)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True if the folder has what exercises share. */
    public static boolean in(Path folder) {
        return Files.isDirectory(folder.resolve(SCHEMAS)) && Files.isRegularFile(folder.resolve(LIBRARY));
    }

    private static MisconceptionLibrary library(
            ExerciseFiles files, Yaml.Mapping top, Set<Demand> demands, Problems problems) {
        var texts = new LinkedHashMap<String, Map<String, String>>();
        for (String language : Exercise.LANGUAGES) {
            String name = "misconceptions." + language + ".md";
            Path path = files.path(name);
            LessonText text = files.text(name)
                    .map(found -> LessonText.parse(
                            found, new ExpressionLanguage(Map.of()), wrong -> problems.addAll(path, List.of(wrong))))
                    .orElse(LessonText.EMPTY);
            texts.put(
                    language,
                    texts(
                            text,
                            top,
                            wrong -> problems.addAll(path, List.of(wrong)),
                            lack -> language.equals("en")
                                    ? Diagnostic.error(text.end(), "exercise.noText", lack)
                                    : Demand.LANGUAGES.lacks(demands, text.end(), "exercise.noText", lack)));
        }
        Path path = files.path(LIBRARY);
        return MisconceptionLibrary.read(
                top, files.read().getOrDefault(LIBRARY, ""), texts, wrong -> problems.addAll(path, List.of(wrong)));
    }

    /** The texts by id. One that lacks is a problem of the file, and one of no idea too. */
    private static Map<String, String> texts(
            LessonText text, Yaml.Mapping ideas, Consumer<Diagnostic> problems, Function<String, Diagnostic> lacks) {
        var said = new LinkedHashMap<String, String>();
        for (String id : ideas.values().keySet()) {
            text.section(id)
                    .ifPresentOrElse(
                            section -> said.put(id, section.written().strip()),
                            () -> problems.accept(lacks.apply("# " + id)));
        }
        text.places().forEach((id, span) -> {
            if (!ideas.values().containsKey(id)) {
                problems.accept(Diagnostic.error(span, "exercise.strayText", id));
            }
        });
        return said;
    }

    /** Of these misconceptions of the library what has to be kept with an exercise: text by name of a file. */
    Map<String, String> kept(Collection<String> ids) {
        var files = new LinkedHashMap<String, String>();
        ids.forEach(id -> library.find(id).filter(idea -> !idea.own()).ifPresent(idea -> {
            files.put(MISCONCEPTIONS + id + ".yaml", idea.source());
            idea.texts().forEach((language, text) -> files.put(MISCONCEPTIONS + id + "." + language + ".md", text));
        }));
        return files;
    }

    /** What {@link #kept} kept. */
    static Shared reopen(Map<String, String> files) {
        var source = new StringBuilder();
        var texts = new LinkedHashMap<String, Map<String, String>>();
        files.forEach((name, text) -> {
            String file = name.substring(name.indexOf('/') + 1);
            if (file.endsWith(".yaml")) {
                source.append(text).append('\n');
            } else {
                String[] parts = file.split("\\.");
                texts.computeIfAbsent(parts[1], language -> new LinkedHashMap<>())
                        .put(parts[0], text);
            }
        });
        MisconceptionLibrary library = YamlReader.read(source.toString())
                .document()
                .map(top -> MisconceptionLibrary.read((Yaml.Mapping) top, source.toString(), texts, wrong -> {}))
                .orElse(MisconceptionLibrary.EMPTY);
        return new Shared(Schemas.TRUSTING, library, Set.of(), "", List.of());
    }
}
