package dev.pagewalk.ui.lab;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.pagewalk.address.PagingFormat;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.ui.pane.Sizes;
import java.util.function.Consumer;

/** Asks how the next machine of the lab is to be built. */
final class MachineDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Select<Integer> pageSize = new Select<>();
    private final IntegerField frames = new IntegerField();
    private final IntegerField pageFile = new IntegerField();
    private final IntegerField limit = new IntegerField();
    private final Paragraph problem = new Paragraph();
    private final transient Consumer<MachineSettings> chosen;

    /** @param chosen told the settings when a person builds the machine */
    MachineDialog(MachineSettings now, Consumer<MachineSettings> chosen) {
        this.chosen = chosen;
        setHeaderTitle(getTranslation("lab.machine.title"));
        pageSize.setLabel(getTranslation("lab.machine.page-size"));
        pageSize.setItems(PagingFormat.PAGE_4K.pageSize(), PagingFormat.PAGE_8K.pageSize());
        pageSize.setItemLabelGenerator(Sizes::text);
        number(frames, "frames");
        number(pageFile, "page-file");
        number(limit, "limit");
        limit.setHelperText(getTranslation("lab.machine.limit.help"));
        pageSize.addValueChangeListener(change -> help(change.getValue()));
        limit.setPlaceholder(getTranslation("lab.machine.limit.all"));
        limit.setClearButtonVisible(true);
        fill(now);
        problem.addClassName("lab-machine-problem");
        problem.getElement().setAttribute("role", "alert");
        var about = new Paragraph(getTranslation("lab.machine.about"));
        var fields = new Div(about, pageSize, frames, pageFile, limit, problem);
        fields.addClassName("lab-machine-fields");
        add(fields);
        var build = new Button(getTranslation("lab.machine.build"), click -> build());
        build.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        build.addClickShortcut(Key.ENTER);
        getFooter()
                .add(
                        new Button(getTranslation("lab.machine.usual"), click -> fill(MachineSettings.DEFAULT)),
                        new Button(getTranslation("lab.machine.cancel"), click -> close()),
                        build);
        setCloseOnOutsideClick(false);
    }

    private void number(IntegerField field, String name) {
        field.setLabel(getTranslation("lab.machine." + name));
        field.setStepButtonsVisible(false);
    }

    /** What is usual, in pages of this size. */
    private void help(int bytes) {
        MachineSettings usual = MachineSettings.DEFAULT.withPageSize(bytes);
        frames.setHelperText(getTranslation(
                "lab.machine.frames.help",
                Integer.toString(usual.frames()),
                Sizes.text(bytes),
                Sizes.text((long) usual.frames() * bytes),
                Integer.toString(MachineSettings.FEWEST_FRAMES)));
        pageFile.setHelperText(getTranslation(
                "lab.machine.page-file.help",
                Integer.toString(usual.pageFilePages()),
                Sizes.text(bytes),
                Sizes.text((long) usual.pageFilePages() * bytes)));
    }

    private void fill(MachineSettings settings) {
        pageSize.setValue(settings.pageSize());
        frames.setValue(settings.frames());
        pageFile.setValue(settings.pageFilePages());
        long most = MachineSettings.mostCommit(settings.pageSize(), settings.frames(), settings.pageFilePages());
        limit.setValue(settings.commitLimitPages() == most ? null : Math.toIntExact(settings.commitLimitPages()));
        problem.setText("");
    }

    private void build() {
        Integer ram = frames.getValue();
        Integer file = pageFile.getValue();
        if (ram == null || file == null) {
            problem.setText(getTranslation("lab.machine.missing"));
            return;
        }
        try {
            int size = pageSize.getValue();
            long most = MachineSettings.mostCommit(size, ram, file);
            long promised = limit.getValue() == null ? most : limit.getValue();
            var settings = new MachineSettings(size, ram, file, promised, MachineSettings.DEFAULT.seed());
            close();
            chosen.accept(settings);
        } catch (IllegalArgumentException impossible) {
            problem.setText(getTranslation("lab.machine.impossible", Integer.toString(MachineSettings.FEWEST_FRAMES)));
        }
    }
}
