package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.pagewalk.homework.GrantFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Other times for many from a file: first what it would do, then exactly that. */
final class GrantFilePanel extends Details {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int LONGEST_WHY = 1000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final transient GrantWords words;
    private final transient Action action;
    private final transient Runnable done;
    private final TextArea pasted = new TextArea();
    private final TextField why = new TextField();
    private final Div outcome = new Div();

    /** Reads the file; grants what it says unless it is a dry run. */
    interface Action {
        GrantFile.Outcome take(String csv, String why, boolean dry);
    }

    GrantFilePanel(GrantWords words, Action action, Runnable done) {
        this.words = words;
        this.action = action;
        this.done = done;
        setSummaryText(getTranslation("teach.exceptions.file"));
        var upload = new Upload((UploadHandler) event -> {
            byte[] bytes = event.getInputStream().readNBytes(MOST_BYTES + 1);
            event.getUI().access(() -> read(bytes));
        });
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.setUploadButton(new Button(getTranslation("teach.exceptions.file.choose")));
        upload.setDropLabel(new Span(getTranslation("roster.drop")));
        upload.addFinishedListener(finished -> upload.clearFileList());
        pasted.setLabel(getTranslation("teach.exceptions.file.paste"));
        pasted.setMaxLength(MOST_BYTES);
        pasted.setMaxRows(8);
        pasted.setWidthFull();
        why.setLabel(getTranslation("teach.exceptions.why"));
        why.setMaxLength(LONGEST_WHY);
        var look = new Button(getTranslation("teach.exceptions.file.look"));
        look.addClickListener(click -> look(pasted.getValue()));
        outcome.addClassName("roster-plan");
        outcome.getElement().setAttribute("aria-live", "polite");
        var content = new Div(
                new Paragraph(getTranslation("teach.exceptions.file.note")), upload, pasted, why, look, outcome);
        content.addClassName("grant-file");
        add(content);
    }

    private void read(byte[] bytes) {
        Optional<String> text = utf8(bytes);
        if (text.isEmpty()) {
            outcome.removeAll();
            wrong(new UnorderedList(new ListItem(getTranslation("teach.exceptions.file.encoding"))));
            return;
        }
        pasted.setValue(text.get());
        look(text.get());
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private void look(String csv) {
        outcome.removeAll();
        GrantFile.Outcome would = action.take(csv, why.getValue().strip(), true);
        if (!would.errors().isEmpty()) {
            var list = new UnorderedList();
            would.errors().forEach(error -> list.add(new ListItem(sentence(error))));
            wrong(list);
            return;
        }
        var list = new UnorderedList();
        would.lines()
                .forEach(line -> list.add(new ListItem(String.join(
                        " · ",
                        words.whom(line.scope()),
                        words.changes(line.changes()),
                        line.why().isEmpty() ? "–" : line.why()))));
        var apply = new Button(getTranslation("teach.exceptions.file.apply"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        apply.setEnabled(!would.lines().isEmpty());
        apply.addClickListener(click -> apply(csv));
        outcome.add(
                new H3(getTranslation(
                        "teach.exceptions.file.would",
                        String.valueOf(would.lines().size()))),
                list,
                apply);
    }

    private void apply(String csv) {
        GrantFile.Outcome granted = action.take(csv, why.getValue().strip(), false);
        if (granted.errors().isEmpty()) {
            done.run();
        } else {
            look(csv);
        }
    }

    private void wrong(UnorderedList list) {
        var box = new Div(
                new H3(getTranslation("teach.exceptions.file.wrong")),
                list,
                new Paragraph(getTranslation("teach.exceptions.file.nothing")));
        box.addClassName("course-problems");
        outcome.add(box);
    }

    private String sentence(GrantFile.Error error) {
        String text = getTranslation(error.problem().key(), error.detail());
        return error.number() == 0
                ? text
                : getTranslation("teach.exceptions.file.line", String.valueOf(error.number())) + " " + text;
    }
}
