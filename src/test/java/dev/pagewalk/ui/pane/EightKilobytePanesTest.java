package dev.pagewalk.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.History;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.RunControl;
import dev.pagewalk.machine.snapshot.MachineSnapshot;
import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.RecordPane;
import dev.pagewalk.ui.component.TranslationPane;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The panes of a machine with pages of 8 KiB, which cuts addresses 8/11/13. */
class EightKilobytePanesTest {

    private static final Phrases KEYS =
            (key, arguments) -> key.substring(key.lastIndexOf('.') + 1) + List.of(arguments);
    private static final VirtualAddress AT = new VirtualAddress(0x2000_2004);

    private final SnapshotDiff moment = touched();

    private static SnapshotDiff touched() {
        var history = new History(MachineSettings.DEFAULT.withPageSize(8192), Budget.DESK);
        history.execute(
                new Command.Call("VirtualAlloc((void *)0x20000000, 0x4000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)"),
                RunControl.NONE);
        MachineSnapshot now = history.execute(new Command.Call("*(char *)0x20002004 = 1"), RunControl.NONE)
                .snapshot();
        return SnapshotDiff.none(now);
    }

    @Test
    void everyPaneThatCutsAddressesIsToldHow() throws Exception {
        for (PaneKind kind : List.of(PaneKind.MAP, PaneKind.WALK, PaneKind.TABLES, PaneKind.BUDGETS)) {
            Pane pane = kind.open(KEYS);
            pane.show(moment, AT);

            var told = pane.component().getElement().getPropertyRaw("format");
            assertThat(JsonMapper.shared().readValue(String.valueOf(told), PagingFormat.class))
                    .as(kind.id())
                    .isEqualTo(PagingFormat.PAGE_8K);
        }
    }

    @Test
    void aWalkEndsInTheFrameThatThePageTableNames() {
        TranslationPane.Walk walk = PaneRows.walk(moment.now().pageTables().walk(AT), "", "");

        assertThat(walk.directoryIndex()).isEqualTo(0x20);
        assertThat(walk.tableIndex()).isEqualTo(1);
        assertThat(walk.offset()).isEqualTo(4);
        assertThat(walk.physical() & 0x1FFF).isEqualTo(4);
    }

    @Test
    void everyEntryOfATableCanBeLookedUpAndNoneThatIsNotThere() {
        assertThat(entries(0x20, 2047)).containsExactly("32/2047");
        assertThat(entries(0x20, 2048)).isEmpty();
        assertThat(entries(-1, 255)).containsExactly("-1/255");
        assertThat(entries(-1, 256)).isEmpty();
        assertThat(entries(256, 0)).isEmpty();
    }

    /** What the pane tells when a browser says that an entry was chosen in a walk. */
    private List<String> entries(int table, int index) {
        Pane walk = PaneKind.WALK.open(KEYS);
        walk.show(moment, AT);
        List<String> told = new ArrayList<>();
        walk.listen(new Pane.Listener() {
            @Override
            public void address(long address, PaneKind best) {
                told.add("address");
            }

            @Override
            public void entry(int table, int index) {
                told.add(table + "/" + index);
            }
        });
        var data = JsonMapper.shared().createObjectNode();
        data.putObject("event.detail").put("table", table).put("index", index);
        Element element = walk.component().getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "pw-entry", data));
        return told;
    }

    @Test
    void aFrameOfThePrivatePageLeadsToItsAddress() {
        RecordPane.View frames = new FrameRecords(KEYS).view(moment, new RecordsPanel.Choice("frames", "ACTIVE", 0));

        assertThat(frames.rows()).anySatisfy(row -> assertThat(row.addresses()).contains(0x2000_2000L));
    }
}
