package dev.pagewalk.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pagewalk.machine.snapshot.EntrySnapshot;
import dev.pagewalk.machine.snapshot.FrameSnapshot;
import dev.pagewalk.machine.snapshot.FrameTable;
import dev.pagewalk.machine.snapshot.HandleSnapshot;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.machine.snapshot.MemoryView;
import dev.pagewalk.machine.snapshot.SectionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a snapshot says of frames, page file, sections and files, and that taking it changes nothing. */
class SystemSnapshotTest {

    private static final String TOUCH = """
            #include <windows.h>
            char *p;
            int main(void)
            {
                int i, k;
                p = VirtualAlloc((void *)0x10000000, 80 * 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                for (k = 0; k < 2; k++)
                    for (i = 0; i < 80; i++)
                        p[i * 4096 + k] = (char)(i + k);
                return p[5 * 4096];
            }
            """;

    private static final String SECTION = """
            #include <windows.h>
            int main(void)
            {
                HANDLE file, mapping;
                char *a, *b;
                DWORD n;
                file = CreateFileA("C:\\\\data.txt", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
                WriteFile(file, "hello", 5, &n, NULL);
                mapping = CreateFileMappingA(file, NULL, PAGE_READWRITE, 0, 0x3000, "shared");
                a = MapViewOfFile(mapping, FILE_MAP_WRITE, 0, 0, 0);
                b = MapViewOfFile(mapping, FILE_MAP_READ, 0, 0, 0x2000);
                a[0x1000] = 'x';
                return b[0x1000];
            }
            """;

    private static final Command STEP = new Command.Step(Command.StepKind.INTO);

    @Test
    void lookingAfterEveryStepChangesNothing() {
        Machine looked = loaded(small(), TOUCH);
        Machine alone = loaded(small(), TOUCH);
        for (int i = 0; i < 60; i++) {
            looked.perform(STEP, RunControl.NONE, Long.MAX_VALUE);
            looked.snapshot();
            alone.perform(STEP, RunControl.NONE, Long.MAX_VALUE);
        }
        run(looked);
        looked.snapshot();
        run(alone);
        assertThat(state(looked.snapshot())).isEqualTo(state(alone.snapshot()));
    }

    @Test
    void aSnapshotStaysAsItWasWhenTheMachineGoesOn() {
        Machine machine = loaded(small(), TOUCH);
        MachineSnapshot before = machine.snapshot();
        List<Object> then = state(before);
        run(machine);
        assertThat(state(before)).isEqualTo(then);
        assertThat(state(machine.snapshot())).isNotEqualTo(then);
    }

    @Test
    void withLittleRamPagesAreInEveryStateAndAllTheirBytesCanBeRead() {
        Machine machine = loaded(small(), TOUCH);
        run(machine);
        MachineSnapshot now = machine.snapshot();
        FrameTable frames = now.system().frames();
        MemoryView memory = now.memory();
        int resident = 0;
        int paged = 0;
        for (int i = 0; i < 80; i++) {
            int address = 0x10000000 + i * 4096;
            EntrySnapshot pte = now.pageTables().tableEntry(0x40, i).orElseThrow();
            assertThat(memory.readByte(address))
                    .as("page %d, %s", i, pte.kind())
                    .isEqualTo(i);
            assertThat(memory.readByte(address + 1)).isEqualTo(i + 1);
            if (pte.kind() == EntrySnapshot.Kind.PAGE_FILE) {
                paged++;
                assertThat(now.system().pageFile().holds(pte.raw() >>> 12)).isTrue();
            } else {
                FrameSnapshot frame = frames.find(pte.frame());
                assertThat(frame.use()).isEqualTo(FrameSnapshot.Use.PRIVATE_PAGE);
                assertThat(frame.index()).isEqualTo(0x10000 + i);
                assertThat(frame.process()).isEqualTo(1);
                assertThat(frame.inTransition()).isEqualTo(pte.kind() == EntrySnapshot.Kind.TRANSITION);
                resident++;
            }
        }
        assertThat(paged).isPositive();
        assertThat(resident).isPositive();
        int all = 0;
        for (FrameSnapshot.State state : FrameSnapshot.State.values()) {
            all += frames.count(state);
        }
        assertThat(all).isEqualTo(frames.total());
        assertThat(frames.count(FrameSnapshot.State.STANDBY)
                        + frames.count(FrameSnapshot.State.MODIFIED)
                        + frames.count(FrameSnapshot.State.ACTIVE))
                .isEqualTo(now.counters().framesUsed());
    }

    @Test
    void aPageThatNobodyTouchedHasNoBytes() {
        Machine machine = loaded(MachineSettings.DEFAULT, TOUCH);
        MachineSnapshot now = machine.snapshot();
        assertThat(now.memory().readByte(0x10000000)).isEqualTo(-1);
        assertThat(now.memory().read32(0x7FFDE018)).isEqualTo(0x7FFDE000L);
    }

    @Test
    void aMappedFileIsASectionWithItsViewsHandlesAndFrames() {
        Machine machine = loaded(MachineSettings.DEFAULT, SECTION);
        run(machine);
        MachineSnapshot now = machine.snapshot();
        SectionSnapshot section = now.system().sections().getLast();
        assertThat(section.backing()).isEqualTo(SectionSnapshot.Backing.FILE);
        assertThat(section.pages()).isEqualTo(3);
        assertThat(section.views()).extracting(SectionSnapshot.View::pages).containsExactly(3, 2);
        assertThat(now.system().files()).singleElement().satisfies(file -> {
            assertThat(file.length()).isEqualTo(0x3000);
            assertThat(file.handles()).isEqualTo(1);
            assertThat(file.section()).isEqualTo(section.number());
            assertThat(file.beginning().get(0)).isEqualTo('h');
        });
        assertThat(now.system().handles())
                .extracting(HandleSnapshot::kind, HandleSnapshot::name)
                .containsExactly(
                        tuple(HandleSnapshot.Kind.FILE, "C:\\data.txt"), tuple(HandleSnapshot.Kind.SECTION, "shared"));
        int prototype = section.prototypes().get(1);
        FrameSnapshot frame = now.system().frames().find(prototype >>> 12);
        assertThat(prototype & 1).isEqualTo(1);
        assertThat(frame.section()).isEqualTo(section.number());
        assertThat(frame.index()).isEqualTo(1);
        assertThat(frame.shareCount()).isEqualTo(2);
        assertThat(section.prototypes().get(2) & 1).isZero();
    }

    private static MachineSettings small() {
        return new MachineSettings(64, 1_000, 3);
    }

    private static Machine loaded(MachineSettings settings, String source) {
        Machine machine = new Machine(settings, Budget.DESK);
        Outcome outcome = machine.execute(new Command.Load(source), RunControl.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Ran.class);
        return machine;
    }

    private static void run(Machine machine) {
        machine.perform(new Command.Run(Set.of()), RunControl.NONE, Long.MAX_VALUE);
        assertThat(machine.state().canRun()).isFalse();
    }

    /** Everything that can be told of a moment, every byte of RAM among it. */
    private static List<Object> state(MachineSnapshot moment) {
        List<Object> all =
                new ArrayList<>(List.of(moment.counters(), moment.regions(), moment.output(), moment.lastError()));
        FrameTable frames = moment.system().frames();
        for (int place = 0; place < frames.size(); place++) {
            FrameSnapshot frame = frames.at(place);
            int hash = 0;
            for (int offset = 0; offset < 4096; offset++) {
                hash = 31 * hash + frames.readByte(frame.number(), offset);
            }
            all.add(frame);
            all.add(hash);
        }
        for (int place = 0; place < moment.system().pageFile().used(); place++) {
            all.add(moment.system().pageFile().slot(place));
        }
        all.addAll(moment.system().vads());
        all.addAll(moment.system().handles());
        return all;
    }
}
