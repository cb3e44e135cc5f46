package dev.pagewalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler of the launcher on a program of two files, of which one prints what it takes from the other. */
class CompileTest {

    private static final String LEFT = """
            package p;
            class Left {
                static final int CONSTANT = 1;
                static int method() { return new Object() { int one() { return 1; } }.one() + hidden(); }
                private static int hidden() { return 0; }
            }
            """;
    private static final String RIGHT = """
            package p;
            class Right {
                public static void main(String[] none) { System.out.print(Left.CONSTANT + " " + Left.method()); }
            }
            """;

    @TempDir
    private static Path compiler;

    @TempDir
    private Path root;

    private final Map<String, String> listed = new TreeMap<>();
    private int layers;
    private String messages = "";

    @BeforeAll
    static void compileTheCompiler() throws IOException {
        var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", compiler.toString()));
        try (Stream<Path> sources = Files.walk(Path.of("src/build/java"))) {
            sources.map(Path::toString).filter(path -> path.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    @BeforeEach
    void everythingIsCompiledOnce() throws Exception {
        write("Left", LEFT);
        write("Right", RIGHT);
        assertThat(compile()).isTrue();
        assertThat(output()).isEqualTo("1 1");
    }

    @Test
    void anEditInsideAMethodCompilesThatFileAlone() throws Exception {
        breakUnnoticed("Right");
        write("Left", LEFT.replace("hidden() { return 0; }", "hidden() { return 2; }"));
        assertThat(compile()).isTrue();
        assertThat(output()).isEqualTo("1 3");
    }

    @Test
    void privateMembersAndLocalClassesComeAndGoWithoutTheOthers() throws Exception {
        breakUnnoticed("Right");
        write(
                "Left",
                LEFT.replace("new Object() { int one() { return 1; } }.one()", "added()")
                        .replace("private", "private static int added() { return 6; } private"));
        assertThat(compile()).isTrue();
        assertThat(output()).isEqualTo("1 6");
        try (var jar = new JarFile(layer().resolve("classes.jar").toFile())) {
            assertThat(jar.stream().map(Object::toString)).containsExactly("p/Left.class", "p/Right.class");
        }
    }

    @Test
    void aConstantThatOthersTookInCompilesThemToo() throws Exception {
        write("Left", LEFT.replace("CONSTANT = 1", "CONSTANT = 5"));
        assertThat(compile()).isTrue();
        assertThat(output()).isEqualTo("5 1");
    }

    @Test
    void aMethodThatOthersMissIsAnErrorOfTheirs() throws Exception {
        write("Left", LEFT.replace("method()", "renamed()"));
        assertThat(compile()).isFalse();
        assertThat(messages).contains("Right.java:3: error: cannot find symbol");
    }

    @Test
    void anErrorIsToldOnce() throws Exception {
        write("Left", LEFT.replace("return 0", "return zero"));
        assertThat(compile()).isFalse();
        assertThat(messages).containsOnlyOnce("error: cannot find symbol");
    }

    @Test
    void aNewFileIsCompiled() throws Exception {
        write("Other", "package p; class Other {}");
        write("Left", LEFT.replace("return 0", "return new Other() == null ? 0 : 3"));
        assertThat(compile()).isTrue();
        assertThat(output()).isEqualTo("1 4");
    }

    @Test
    void whatLiesBelowChangesTheFaceOnlyWhereItCanBeSeen() throws Exception {
        String face = Files.readString(layer().resolve("face"));
        write("Left", LEFT.replace("return 0", "return 7"));
        assertThat(compile()).isTrue();
        assertThat(layer().resolve("face")).hasContent(face);
        write("Left", LEFT.replace("private", ""));
        assertThat(compile()).isTrue();
        assertThat(Files.readString(layer().resolve("face"))).isNotEqualTo(face);
    }

    private void write(String type, String source) throws IOException {
        Path file = root.resolve("src/main/java/p/" + type + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        var sum = new CRC32();
        sum.update(source.getBytes(StandardCharsets.UTF_8));
        listed.put(root.relativize(file).toString(), sum.getValue() + " " + source.length());
    }

    /** Makes a file one that does not compile, and says nothing of it: whoever compiles it fails. */
    private void breakUnnoticed(String type) throws IOException {
        Files.writeString(root.resolve("src/main/java/p/" + type + ".java"), "no Java");
    }

    private Path layer() {
        return root.resolve("layer" + layers);
    }

    private boolean compile() throws Exception {
        Path old = layer();
        layers++;
        Files.createDirectories(layer());
        var lines = new ArrayList<>(List.of("# condition"));
        listed.forEach((path, sum) -> lines.add(sum + " " + path));
        Files.write(layer().resolve("sources"), lines);
        Process process = java(
                        compiler.toString(),
                        "dev.pagewalk.build.Compile",
                        root.toString(),
                        old.toString(),
                        layer().toString(),
                        "")
                .redirectErrorStream(true)
                .start();
        messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0;
    }

    private String output() throws Exception {
        Process process = java(layer().resolve("classes.jar").toString(), "p.Right")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static ProcessBuilder java(String classpath, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classpath));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
