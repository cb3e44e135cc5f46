package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.pagewalk.people.Erasure;
import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import tools.jackson.databind.json.JsonMapper;

/** All that is known of a person, as a file; and what erasing the person would do, before it is done. */
final class ErasureDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ErasureDialog(TeachPage page, Erasure erasure, long me, long account, Runnable afterwards) {
        Erasure.Preview preview = erasure.preview(me, account);
        String name = preview.person().displayName();
        setHeaderTitle(getTranslation("admin.data.of", name));
        var file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(erasure.export(me, account));
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "person.json", "application/json", bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                getTranslation("admin.export"));
        file.addClassName("secondary-link");
        int rows =
                preview.emptied().values().stream().mapToInt(Integer::intValue).sum();
        add(
                new Paragraph(getTranslation("admin.export.note")),
                file,
                new Paragraph(getTranslation("admin.erase.note", String.valueOf(rows))));
        preview.holds()
                .forEach(hold -> add(new Paragraph(getTranslation(
                        "admin.erase.hold",
                        hold.classTitle(),
                        hold.until().atZone(ZoneOffset.UTC).toLocalDate().toString()))));
        var cancel = new Button(getTranslation("teach.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var erase = new Button(getTranslation("admin.erase.of", name));
        erase.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        erase.addClickListener(click -> {
            if (page.tell(() -> erasure.erase(me, account))) {
                close();
                afterwards.run();
            }
        });
        getFooter().add(cancel, erase);
    }
}
