package dev.pagewalk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;

/** {@code ./pagewalk test --long} runs in parts: each long test has the tag "long" and after it that of its part. */
class LongTestsTest {

    private static final String LONG = "long";

    @Test
    void theLauncherKnowsThePartOfEachLongTest() throws Exception {
        var parts = new TreeSet<String>();
        for (Set<String> tags : tagged()) {
            assertThat(tags).hasSize(2).contains(LONG);
            parts.addAll(tags);
        }
        parts.remove(LONG);
        assertThat(partsOfTheLauncher()).isNotEmpty().isEqualTo(parts);
    }

    /** The tags of all classes and methods that have any. */
    private static Set<Set<String>> tagged() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("dev.pagewalk").stream()
                        .flatMap(type -> Stream.<HasAnnotations<?>>concat(Stream.of(type), methods(type)))
                        .map(LongTestsTest::tags)
                        .filter(tags -> !tags.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static Stream<HasAnnotations<?>> methods(JavaClass type) {
        return type.getMethods().stream().map(method -> (HasAnnotations<?>) method);
    }

    private static Set<String> tags(HasAnnotations<?> annotated) {
        Stream<String> one =
                annotated.tryGetAnnotationOfType(Tag.class).stream().map(Tag::value);
        Stream<String> several = annotated.tryGetAnnotationOfType(Tags.class).stream()
                .flatMap(tags -> Stream.of(tags.value()))
                .map(Tag::value);
        return Stream.concat(one, several).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> partsOfTheLauncher() throws Exception {
        Process bash = new ProcessBuilder("bash", "-c", "root=$PWD; source bin/long.sh; long_parts")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        return output.lines().collect(Collectors.toCollection(TreeSet::new));
    }
}
