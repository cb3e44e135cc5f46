package dev.pagewalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.machine.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Beside what was demanded stands what keeps the program from it, not whatever it printed last. */
class SymptomTest {

    private static final Path PARTITIONS = Path.of("exercises/m1-address-space/1-2-partitions");

    private static List<Finding> findings(String exercise, String activity, String program) {
        Exercise one = Course.exercise(exercise);
        return ((Grading.Outcome.Graded) Grading.grade(
                        VariantFactory.variant(one, 0),
                        one.activity(activity).orElseThrow(),
                        activity + ".repair",
                        program,
                        Earlier.NOTHING,
                        RunControl.NONE))
                .grade()
                .findings();
    }

    private static List<Finding> mended(String before, String after) throws IOException {
        String program = Files.readString(PARTITIONS.resolve("mended.c"));
        assertThat(program).contains(before);
        return findings("m1-address-space/1-2-partitions", "mend", program.replace(before, after));
    }

    @Test
    void theFirstLineThatFailsIsShownThoughTheLastIsRight() throws IOException {
        assertThat(mended("0x7FFF0000, 0x7FFFFFFF", "0x7FFEFFFF, 0x7FFFFFFF"))
                .contains(new Finding.Line("highest", 3, "7FFEFFFF: [user zone] [no-access zone]", 0))
                .contains(new Finding.Line("once", 3, "7FFEFFFF: [user zone] [no-access zone]", 0));
    }

    @Test
    void aLineThatLacksIsSaidToLack() throws IOException {
        assertThat(mended("    tell(0x80000000);\n", "")).contains(new Finding.NoLine("once", 6, 0));
    }

    @Test
    void ofAHiddenDriverOnlyWhatIsWrongIsToldAndNotWhatWasPrinted() throws IOException {
        assertThat(mended("printf(\"%08lX:\", address);", "printf(\"%08lX :\", address);"))
                .contains(new Finding.Unshown("edges", Finding.Unshown.Fault.PRINTED));
        assertThat(mended("printf(\"%08lX:\", address);", "if (address == 0x7FFFABCD) *(int *)0 = 1;"))
                .contains(new Finding.Unshown("edges", Finding.Unshown.Fault.EXCEPTION));
    }

    @Test
    void whereThePrintedIsRightTheDeedsAreNamed() throws IOException {
        assertThat(findings(
                        "m12-then-and-now/12-4-three-patients",
                        "leak",
                        "#include <stdio.h>\nint main(void) { puts(\"400 served\"); return 0; }"))
                .contains(new Finding.Unshown("nothing", Finding.Unshown.Fault.DEEDS));
    }
}
