package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.snapshot.PageTables;
import dev.pagewalk.machine.snapshot.WalkSnapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Machines of another size: 8 KiB pages, hardly any RAM. The same programs run. */
class PageSizeTest {

    private static final MachineSettings LARGE_PAGES = MachineSettings.DEFAULT.withPageSize(8192);
    private static final MachineSettings TINY = MachineSettings.DEFAULT.withMemory(16, 600);
    private static final MachineSettings TINY_LARGE = LARGE_PAGES.withMemory(16, 600);
    private static final Path RECORDED = Path.of("..", "shared", "conformance");

    private static final String SIXTY_FOUR_PAGES = """
            #include <windows.h>
            #include <stdio.h>
            int main(void)
            {
                SYSTEM_INFO s;
                unsigned i, round, sum = 0;
                unsigned *p;
                GetSystemInfo(&s);
                p = (unsigned *)VirtualAlloc(NULL, 64 * s.dwPageSize, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                if (p == NULL)
                    return 1;
                for (round = 0; round < 5; round++)
                    for (i = 0; i < 64; i++)
                        p[i * s.dwPageSize / 4 + round] += i * i + round;
                for (i = 0; i < 64 * s.dwPageSize / 4; i++)
                    sum += p[i];
                printf("%u %u\\n", (unsigned)s.dwPageSize, sum);
                return VirtualFree(p, 0, MEM_RELEASE) ? 0 : 2;
            }
            """;

    @TestFactory
    List<DynamicTest> recordedProgramsThatDoNotTellThePageSizePrintTheSame() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(RECORDED),
                "skipped: the recorded programs of ../shared/conformance are not beside this clone");
        try (Stream<Path> files = Files.walk(RECORDED)) {
            return files.filter(file -> file.toString().matches(".*(lang|heap|crt|stack|status).[^/\\\\]*\\.c"))
                    .sorted()
                    .map(file -> dynamicTest(RECORDED.relativize(file).toString(), () -> check(file)))
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        ProgramRun run = ProgramRun.of(Files.readString(file), LARGE_PAGES);
        String base = file.toString().substring(0, file.toString().length() - ".c".length());
        assertThat(new String(run.output(), StandardCharsets.ISO_8859_1))
                .as(run.diagnostics() + run.ending())
                .isEqualTo(Files.readString(Path.of(base + ".out"), StandardCharsets.ISO_8859_1));
        assertThat("0x%08X%n".formatted(run.exitCode())).isEqualTo(Files.readString(Path.of(base + ".exit")));
    }

    @Test
    void sixtyFourPagesOnSixteenFramesComputeRight() {
        assertThat(output(SIXTY_FOUR_PAGES, TINY)).isEqualTo("4096 427360\n");
        assertThat(output(SIXTY_FOUR_PAGES, TINY_LARGE)).isEqualTo("8192 427360\n");
        assertThat(output(SIXTY_FOUR_PAGES, MachineSettings.DEFAULT)).isEqualTo("4096 427360\n");
        assertThat(output(SIXTY_FOUR_PAGES, LARGE_PAGES)).isEqualTo("8192 427360\n");
    }

    private static String output(String source, MachineSettings settings) {
        ProgramRun run = ProgramRun.of(source, settings);
        assertThat(run.ending() + run.diagnostics()).isEqualTo("[]");
        return new String(run.output(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void anAddressSplitsIntoEightElevenThirteenBits() {
        var history = new History(LARGE_PAGES, Budget.DESK);
        history.execute(new Command.Load(SIXTY_FOUR_PAGES), RunControl.NONE);
        history.execute(new Command.Step(Command.StepKind.INTO), RunControl.NONE);
        PageTables tables = history.snapshot().pageTables();
        WalkSnapshot walk = tables.walk(new VirtualAddress(0x0012FFF4));
        assertThat(List.of(walk.directoryIndex(), walk.tableIndex(), walk.offset()))
                .containsExactly(0, 0x97, 0x1FF4);
        assertThat(walk.physical()).isNotNull();
        assertThat(walk.physical().raw() & 0x1FFF).isEqualTo(0x1FF4);
        assertThat(tables.entries(-1)).isEqualTo(256);
        assertThat(tables.entries(0)).isEqualTo(2048);
        byte[] byWalk = history.peek(new VirtualAddress(PagingFormat.PAGE_8K.pteAddress(0x0012FFF4)), 4);
        assertThat(little(byWalk)).isEqualTo(walk.tableEntry().raw());
    }

    @Test
    void theCommitLimitIsASetting() {
        String commit = """
                #include <windows.h>
                int main(void)
                {
                    if (VirtualAlloc(NULL, 4 << 20, MEM_COMMIT, PAGE_READWRITE) == NULL)
                        return GetLastError();
                    return 0;
                }
                """;
        assertThat(ProgramRun.of(commit, MachineSettings.DEFAULT.withCommitLimit(1_024))
                        .exitCode())
                .isEqualTo(1455);
        assertThat(ProgramRun.of(commit, MachineSettings.DEFAULT.withCommitLimit(2_048))
                        .exitCode())
                .isZero();
    }

    @Test
    void aProgramWhoseVariablesExceedTheCommitLimitIsRefused() {
        String big = "static char room[8 << 20]; int main(void) { room[1] = 2; return room[1]; }";
        ProgramRun run = ProgramRun.of(big, MachineSettings.DEFAULT.withCommitLimit(1_024));
        assertThat(run.diagnostics()).hasSize(1);
        assertThat(run.diagnostics().getFirst().key()).isEqualTo("machine.noCommit");
        assertThat(ProgramRun.of(big, MachineSettings.DEFAULT).exitCode()).isEqualTo(2);
    }

    @Test
    void settingsThatNoMachineCanHaveAreRefused() {
        MachineSettings usual = MachineSettings.DEFAULT;
        for (Runnable impossible : Set.<Runnable>of(
                () -> usual.withPageSize(16384),
                () -> usual.withMemory(15, 600),
                () -> usual.withMemory(16, 100),
                () -> usual.withMemory(16, 1 << 20),
                () -> usual.withCommitLimit(600_000),
                () -> usual.withCommitLimit(0))) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(impossible::run);
        }
    }

    @Test
    void theSameBytesAreHalfAsManyLargePages() {
        assertThat(LARGE_PAGES.frames()).isEqualTo(65_536);
        assertThat(LARGE_PAGES.withPageSize(4096)).isEqualTo(MachineSettings.DEFAULT);
    }

    private static int little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
