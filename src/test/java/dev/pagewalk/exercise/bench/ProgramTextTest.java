package dev.pagewalk.exercise.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Programs are changed at their tokens: what only looks like a name in a text or a comment stays. */
class ProgramTextTest {

    @Test
    void renamesWhatIsCalledSoAndNothingElse() {
        var text = new ProgramText("/* main */ int main(void)\n{\n  puts(\"main\"); mainly(); return main; // main\n}");
        assertThat(text.renamed("main", "own"))
                .isEqualTo("/* main */ int own(void)\n{\n  puts(\"main\"); mainly(); return own; // main\n}");
    }

    @Test
    void findsCallsWithTheirArguments() {
        String source = "int main(void)\n{\n  if (!f(g(1, 2), \"a,b\", (x)))\n    f();\n  /* f(3) */ y = f(z);\n}";
        List<ProgramText.Call> calls = new ProgramText(source).calls(Set.of("f"));
        assertThat(calls)
                .extracting(ProgramText.Call::line, ProgramText.Call::arguments, ProgramText.Call::alone)
                .containsExactly(
                        tuple(3, List.of("g(1, 2)", "\"a,b\"", "(x)"), false),
                        tuple(4, List.of(), true),
                        tuple(5, List.of("z"), false));
        ProgramText.Call first = calls.getFirst();
        assertThat(source.substring(first.from(), first.to())).isEqualTo("f(g(1, 2), \"a,b\", (x))");
    }

    @Test
    void aCallThatIsNeverClosedIsNone() {
        assertThat(new ProgramText("int main(void) { f(1, ").calls(Set.of("f"))).isEmpty();
    }
}
