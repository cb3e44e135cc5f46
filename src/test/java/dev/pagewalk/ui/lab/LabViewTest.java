package dev.pagewalk.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.pagewalk.course.Drafts;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.ViewTest;
import dev.pagewalk.ui.component.CodeEditor;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LabViewTest extends ViewTest {

    @Autowired
    private Drafts drafts;

    private Person me;
    private LabView lab;

    @BeforeEach
    void openTheLab() {
        me = signInAsGuest();
        speak(Locale.ENGLISH);
        lab = navigate(LabView.class);
    }

    private void press(String label) {
        NativeButton found = $(NativeButton.class).all().stream()
                .filter(button -> text(button).equals(label))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(found, new ClickEvent<>(found));
    }

    private void write(String source) {
        $(CodeEditor.class).single().setValue(source);
    }

    /** The desk answers from another thread, as it does to a browser. */
    private void waitFor(String expected) {
        waitUntil(() -> text(lab).contains(expected));
        assertThat(text(lab)).contains(expected);
    }

    @Test
    void aProgramRunsAndShowsWhatItPrints() {
        press("Run");

        waitFor("Ended with exit code 0");
        assertThat(text(lab)).contains("reserved  1 GiB at 00410000");
    }

    @Test
    void aStepLoadsTheProgramAndBackUndoesIt() {
        press("Step");
        waitFor("Paused before line 8");
        press("Over");
        waitFor("Paused before line 9");
        press("Back");
        waitFor("Paused before line 8");
    }

    @Test
    void whatIsUndefinedIsToldWithItsLine() {
        write("int main(void)\n{\n    int a[2] = {1, 2};\n    int i = 2;\n    return a[i];\n}\n");
        press("Run");

        waitFor("The array a has 2 elements");
        assertThat(text(lab)).contains("5:1");
    }

    @Test
    void aMachineOfAnotherSizeIsBuiltAndKept() {
        ask();
        IntegerField frames = $(IntegerField.class).all().getFirst();
        frames.setValue(3);
        build();
        assertThat(text($(MachineDialog.class).single())).contains("can't be built");
        frames.setValue(64);
        build();

        write("#include <windows.h>\n#include <stdio.h>\nint main(void)\n{\n    MEMORYSTATUS m;\n"
                + "    GlobalMemoryStatus(&m);\n    printf(\"%u\\n\", m.dwTotalPhys);\n    return 0;\n}\n");
        press("Run");
        waitFor("262144");
        assertThat(drafts.all(me.id(), "lab").get("machine").content()).startsWith("4096 64 ");
    }

    @Test
    void theUsualSizesAreToldInPagesOfTheSizeChosen() {
        MachineDialog dialog = ask();
        IntegerField frames = $(IntegerField.class).all().getFirst();
        assertThat(frames.getHelperText()).contains("131072 frames of 4 KiB are 512 MiB");

        $(Select.class, dialog).single().setValue(8192);

        assertThat(frames.getHelperText()).contains("65536 frames of 8 KiB are 512 MiB");
        assertThat($(IntegerField.class).all().get(1).getHelperText()).contains("196608 pages of 8 KiB are 1.50 GiB");
    }

    private MachineDialog ask() {
        NativeButton settings = $(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("lab-settings"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(settings, new ClickEvent<>(settings));
        return $(MachineDialog.class).single();
    }

    private void build() {
        Button button = $(Button.class).all().stream()
                .filter(it -> it.getText().equals("Build the machine"))
                .findFirst()
                .orElseThrow();
        button.click();
    }

    @Test
    void whatDoesNotCompileIsToldWithItsPlace() {
        write("int main(void)\n{\n    return 0\n}\n");
        press("Run");

        waitFor("1 problems in the program");
    }

    @Test
    void anEndlessLoopIsStoppedByStop() {
        write("int main(void) { for (;;) { } }");
        press("Run");
        waitFor("Running");
        press("Stop");
        waitFor("Stopped at line 1");
    }

    @Test
    void anUnhandledExceptionIsExplained() {
        write("int main(void)\n{\n    *(int *)0 = 1;\n    return 0;\n}\n");
        press("Run");

        waitFor("EXCEPTION_ACCESS_VIOLATION (0xC0000005), writing 0x00000000");
    }

    @Test
    void theLanguageSwitchesAtOnce() {
        speak(Locale.CHINESE);

        assertThat(text(lab)).contains("运行", "单步", "后退");
    }

    @Test
    void theDraftOfTheAccountIsOpenedAgain() {
        String draft = "int main(void) { return 7; }";
        assertThat($(CodeEditor.class).single().getValue()).isNotEqualTo(draft);
        drafts.put(me.id(), "lab", "source", draft);
        lab = reopen();

        assertThat($(CodeEditor.class).single().getValue()).isEqualTo(draft);
    }

    @Test
    void aSecondProgramRunsAsASecondProcessWhenThePersonSwitchesToIt() {
        drafts.put(me.id(), "lab", "source", "#include <stdio.h>\nint main(void) { printf(\"one\"); return 1; }");
        drafts.put(me.id(), "lab", "second", "#include <stdio.h>\nint main(void) { printf(\"two\"); return 2; }");
        lab = reopen();
        press("Run");
        waitFor("Process 1: Ended with exit code 1");
        waitFor("Process 2 can go on.");
        press("Process 2");
        waitFor("Process 2: Paused before line 2");
        press("Run");
        waitFor("Process 2: Ended with exit code 2");
    }

    private LabView reopen() {
        UI.getCurrent().navigate("");
        return navigate(LabView.class);
    }
}
