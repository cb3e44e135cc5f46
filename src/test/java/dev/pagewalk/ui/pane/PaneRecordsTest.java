package dev.pagewalk.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.History;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.BytePane;
import dev.pagewalk.ui.component.RecordPane;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the panes' tables say of machines whose state is known. */
class PaneRecordsTest {

    private static final Phrases KEYS =
            (key, arguments) -> key.substring(key.lastIndexOf('.') + 1) + List.of(arguments);
    private static final RecordsPanel.Choice FIRST = new RecordsPanel.Choice("", "", 0);

    private static final String HEAP = """
            #define _DEBUG
            #include <windows.h>
            #include <stdlib.h>
            int main(void)
            {
                HANDLE h = HeapCreate(0, 0, 0);
                char *a = HeapAlloc(h, 0, 100);
                char *b = HeapAlloc(h, 0, 24);
                char *m = malloc(100);
                a[104] = 0x55;
                m[100] = 1;
                return 0;
            }
            """;

    private static final String MANY = """
            #include <windows.h>
            int main(void)
            {
                HANDLE h = HeapCreate(0, 0, 0);
                int i;
                for (i = 0; i < 300; i++)
                    HeapAlloc(h, 0, 16);
                return 0;
            }
            """;

    private static final String PAGING = """
            #include <windows.h>
            int main(void)
            {
                char *p = VirtualAlloc((void *)0x10000000, 80 * 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
                int i;
                for (i = 0; i < 80; i++)
                    p[i * 4096] = 1;
                return 0;
            }
            """;

    private static final String FILE = """
            #include <windows.h>
            int main(void)
            {
                DWORD n;
                HANDLE file = CreateFileA("a.txt", GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
                HANDLE mapping;
                char *p;
                WriteFile(file, "hello", 5, &n, NULL);
                mapping = CreateFileMappingA(file, NULL, PAGE_READWRITE, 0, 0x2000, "m");
                p = MapViewOfFile(mapping, FILE_MAP_WRITE, 0, 0, 0);
                p[0] = 'H';
                return 0;
            }
            """;

    @Test
    void brokenHeadersAndFencesAreMarked() {
        SnapshotDiff moment = ran(HEAP, MachineSettings.DEFAULT);
        var heaps = new HeapRecords(KEYS);
        RecordPane.View own = heaps.view(moment, new RecordsPanel.Choice("blocks", "0039_0000", 0));
        assertThat(own.rows().get(1).tone()).isEmpty();
        assertThat(own.rows().get(2).tone()).isEqualTo("bad");
        assertThat(own.rows().get(2).addresses().getFirst()).isEqualTo(0x390680L + 112);
        RecordPane.View runtime = heaps.view(moment, new RecordsPanel.Choice("blocks", "0025_0000", 0));
        assertThat(runtime.rows().get(1).cells().getLast()).contains("debug[1, 100]", "back[]");
        assertThat(runtime.items())
                .extracting(RecordPane.Choice::id)
                .containsExactly("0015_0000", "0025_0000", "0039_0000");
    }

    @Test
    void longTablesComePageByPageAndAPageThatIsNotThereIsTheLast() {
        SnapshotDiff moment = ran(MANY, MachineSettings.DEFAULT);
        var heaps = new HeapRecords(KEYS);
        RecordPane.View second = heaps.view(moment, new RecordsPanel.Choice("blocks", "0039_0000", 50));
        assertThat(second.from()).isEqualTo(50);
        assertThat(second.rows()).hasSize(50);
        RecordPane.View last = heaps.view(moment, new RecordsPanel.Choice("blocks", "0039_0000", 1_000_000));
        assertThat(last.from()).isEqualTo(300);
        assertThat(last.rows()).hasSize(last.total() - 300);
    }

    @Test
    void pagesOutOfRamAreInThePageFileWithTheirAddresses() {
        SnapshotDiff moment = ran(PAGING, new MachineSettings(64, 1_000, 3));
        var frames = new FrameRecords(KEYS);
        RecordPane.View slots = frames.view(moment, new RecordsPanel.Choice("page-file", "", 0));
        assertThat(slots.total())
                .isPositive()
                .isEqualTo(moment.now().system().pageFile().used());
        assertThat(slots.rows())
                .allSatisfy(row -> assertThat(row.addresses().get(1)).isNotNull());
        RecordPane.View active = frames.view(moment, new RecordsPanel.Choice("frames", "ACTIVE", 0));
        assertThat(active.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.cells().get(1)).isEqualTo("ACTIVE[]"));
    }

    @Test
    void aMappedFileShowsItsDirtyPageItsSectionAndItsHandles() {
        SnapshotDiff moment = ran(FILE, MachineSettings.DEFAULT);
        var files = new FileRecords(KEYS);
        RecordPane.View file = files.view(moment, FIRST);
        assertThat(file.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .startsWith("a.txt", "8,192", "1")
                        .contains("1")
                        .endsWith("hello···················…"));
        assertThat(file.rows().getFirst().cells().get(4)).isEqualTo("1");
        assertThat(files.view(moment, new RecordsPanel.Choice("handles", "", 0)).rows())
                .hasSize(2);
        assertThat(files.view(moment, new RecordsPanel.Choice("views", "", 0))
                        .rows()
                        .getFirst()
                        .cells()
                        .get(1))
                .isEqualTo("2");
        assertThat(files.view(moment, new RecordsPanel.Choice("prototypes", "", 0))
                        .rows()
                        .getFirst()
                        .cells()
                        .getLast())
                .isEqualTo("VALID[]");
    }

    @Test
    void bytesOfAHeapAreExplainedAndThoseOfTheStackAreNot() {
        SnapshotDiff moment = ran(HEAP, MachineSettings.DEFAULT);
        BytePane.View bytes = ByteRows.of(moment, new VirtualAddress(0x250680), KEYS);
        assertThat(bytes.runs()).extracting(BytePane.Run::code).startsWith("HE", "CR", "FN", "DA", "FN");
        assertThat(bytes.runs()).extracting(BytePane.Run::length).startsWith(8, 28, 4, 100, 4);
        assertThat(ByteRows.of(moment, new VirtualAddress(0x12FF00), KEYS).runs())
                .isEmpty();
        assertThat(ByteRows.of(moment, new VirtualAddress(0xFFFFFFFF), KEYS).bytes())
                .hasSize(256)
                .containsOnly(-1);
    }

    @Test
    void onlyWhatTheLastStepWroteIsMarked() {
        var history = new History(MachineSettings.DEFAULT, Budget.DESK);
        history.execute(new Command.Load(HEAP), RunControl.NONE);
        MachineSnapshot before =
                history.execute(new Command.RunToLine(10), RunControl.NONE).snapshot();
        MachineSnapshot now = history.execute(new Command.Step(Command.StepKind.OVER), RunControl.NONE)
                .snapshot();
        BytePane.View bytes = ByteRows.of(new SnapshotDiff(before, now), new VirtualAddress(0x3906F0), KEYS);
        assertThat(bytes.changed()).containsExactly(0);
        RecordPane.View blocks = new HeapRecords(KEYS)
                .view(new SnapshotDiff(before, now), new RecordsPanel.Choice("blocks", "0039_0000", 0));
        assertThat(blocks.rows()).filteredOn(RecordPane.Row::changed).hasSize(1);
    }

    @Test
    void theStacksLimitsAreThoseOfTheThread() {
        SnapshotDiff moment = ran(HEAP, MachineSettings.DEFAULT);
        assertThat(StackFacts.of(moment, KEYS))
                .extracting(RecordPane.Fact::value)
                .startsWith("0013_0000", "0012_F000", "0012_E000", "0003_0000");
    }

    @Test
    void aPaneIsFoundByTheNameThatAuthorsWrite() {
        assertThat(PaneKind.of("walk")).contains(PaneKind.WALK);
        assertThat(PaneKind.of("Walk")).isEmpty();
        for (String name :
                List.of("map", "regions", "tables", "walk", "budgets", "stack", "heap", "frames", "files", "bytes")) {
            assertThat(PaneKind.of(name)).as(name).isPresent();
        }
    }

    private static SnapshotDiff ran(String source, MachineSettings settings) {
        var history = new History(settings, Budget.DESK);
        history.execute(new Command.Load(source), RunControl.NONE);
        return SnapshotDiff.none(
                history.execute(new Command.Run(Set.of()), RunControl.NONE).snapshot());
    }
}
