package dev.pagewalk.exercise.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever computes answers is part of the engine. */
class EngineIdentityTest {

    private static final Map<String, byte[]> CLASSES = Map.of("A.class", new byte[] {1});

    @Test
    void anotherVersionOfALibraryIsAnotherEngine() {
        String one = EngineIdentity.of(CLASSES, List.of("runtime-0.14.0.jar"));
        assertThat(EngineIdentity.of(CLASSES, List.of("runtime-0.14.1.jar"))).isNotEqualTo(one);
        assertThat(EngineIdentity.of(Map.of("A.class", new byte[] {2}), List.of("runtime-0.14.0.jar")))
                .isNotEqualTo(one);
        assertThat(EngineIdentity.of(CLASSES, List.of("runtime-0.14.0.jar"))).isEqualTo(one);
    }

    @Test
    void theLibrariesAreThoseThatReadAndComputeFormulas() {
        assertThat(EngineIdentity.libraries())
                .hasSize(3)
                .anyMatch(name -> name.matches("compiler-\\d.*\\.jar"))
                .anyMatch(name -> name.matches("runtime-\\d.*\\.jar"))
                .anyMatch(name -> name.matches("snakeyaml-engine-\\d.*\\.jar"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jar:file:/root/.m2/repository/dev/cel/runtime/0.14.0/runtime-0.14.0.jar!/dev/cel/A.class",
                "jar:file:/C:/pagewalk/.tools/lib/runtime-0.14.0.jar!/dev/cel/A.class",
                "jar:nested:/opt/pagewalk.jar/!BOOT-INF/lib/runtime-0.14.0.jar!/dev/cel/A.class",
            })
    void aLibraryHasOneNameWhereverItLies(String place) {
        assertThat(EngineIdentity.library(place)).isEqualTo("runtime-0.14.0.jar");
    }
}
