package dev.pagewalk.ui.lesson;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.pagewalk.address.PhysicalAddress;
import dev.pagewalk.exercise.Answer;
import dev.pagewalk.exercise.AnswerReading;
import dev.pagewalk.exercise.NumberText;
import dev.pagewalk.exercise.kind.cells.Cells;
import dev.pagewalk.lesson.LessonSession;
import dev.pagewalk.machine.snapshot.MemoryDump;
import dev.pagewalk.ui.component.DraftKeeper;
import java.util.Optional;

/** Physical memory to read entries from: an address goes in, right or wrong, what lies there comes out. */
final class DumpPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 5;
    private static final int ROW = 16;

    private final transient MemoryDump dump;
    private final transient LessonSession session;
    private final String draftField;
    private final TextField address = new TextField();
    private final Paragraph found = new Paragraph();
    private final Div rows = new Div();

    DumpPanel(LessonSession session, Cells cells) {
        this.session = session;
        this.dump = session.dump(cells);
        this.draftField = "dump." + cells.id();
        addClassName("dump");
        address.setLabel(getTranslation("lesson.dump"));
        address.setHelperText(getTranslation("lesson.dump.help"));
        address.setPlaceholder("0x");
        address.setMaxLength(40);
        address.addClassName("mono-field");
        Texts.technical(address, "text");
        address.setValueChangeMode(ValueChangeMode.LAZY);
        address.addValueChangeListener(change -> show());
        DraftKeeper.field(session.drafts(), address, draftField);
        found.getElement().setAttribute("role", "status");
        found.addClassName("dump-found");
        rows.addClassName("dump-rows");
        Texts.scrolls(rows, getTranslation("lesson.dump.caption"));
        add(address, found, rows);
        String before = session.draft(draftField);
        address.setValue(before.isEmpty() ? session.directory(cells).toString() : before);
        show();
    }

    private void show() {
        session.saveDraft(draftField, address.getValue());
        rows.removeAll();
        Optional<Long> at = switch (NumberText.read(address.getValue(), true)) {
            case AnswerReading.Understood(Answer.Number number) -> Optional.of(number.value());
            default -> Optional.empty();
        };
        if (at.isEmpty()) {
            found.setText(getTranslation("lesson.dump.unreadable"));
            return;
        }
        var start = new PhysicalAddress(at.get().intValue());
        found.setText(dump.dword(start)
                .map(value -> getTranslation("lesson.dump.found", start.toString(), "0x%08X".formatted(value)))
                .orElseGet(() -> getTranslation("lesson.dump.none", start.toString())));
        if (dump.dword(start).isPresent()) {
            rows.add(table(start));
        }
    }

    private NativeTable table(PhysicalAddress around) {
        var table = new NativeTable();
        table.setCaptionText(getTranslation("lesson.dump.caption"));
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(getTranslation("lesson.dump.address"));
        for (int i = 0; i < ROW; i += 4) {
            head.addHeaderCell().setText("+" + Integer.toHexString(i).toUpperCase(java.util.Locale.ROOT));
        }
        int first = (around.raw() & -ROW) - ROWS / 2 * ROW;
        for (int i = 0; i < ROWS; i++) {
            int at = first + i * ROW;
            if (!dump.covers(new PhysicalAddress(at))) {
                continue;
            }
            var row = table.getBody().addRow();
            row.addHeaderCell().setText(new PhysicalAddress(at).toString());
            for (int column = 0; column < ROW; column += 4) {
                var cell = row.addDataCell();
                cell.setText(dump.dword(new PhysicalAddress(at + column))
                        .map("%08X"::formatted)
                        .orElse(""));
                if (at + column == (around.raw() & -4)) {
                    cell.addClassName("here");
                }
            }
        }
        return table;
    }
}
