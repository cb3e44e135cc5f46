package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.pagewalk.people.Invitations;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.SafeTable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** New links to lines of a class. They are shown this once; the server keeps no more than their hashes. */
final class LinksDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    LinksDialog(List<Invitations.MemberLink> links) {
        setHeaderTitle(getTranslation("teach.links"));
        add(new Paragraph(getTranslation("teach.links.note", String.valueOf(links.size()))));
        if (links.size() == 1) {
            Invitations.MemberLink only = links.getFirst();
            add(new CopyLine(
                    only.line().fullName(),
                    address(only),
                    getTranslation("teach.copy"),
                    getTranslation("teach.copied")));
        } else if (!links.isEmpty()) {
            byte[] table = table(links).getBytes(StandardCharsets.UTF_8);
            var file = new Anchor(
                    DownloadHandler.fromInputStream(request -> new DownloadResponse(
                            new ByteArrayInputStream(table), "links.csv", "text/csv;charset=utf-8", table.length)),
                    AttachmentType.DOWNLOAD,
                    getTranslation("teach.links.download"));
            file.addClassName("primary-link");
            add(file);
        }
        getFooter().add(new Button(getTranslation("teach.close"), click -> close()));
    }

    private String table(List<Invitations.MemberLink> links) {
        return SafeTable.of(
                List.of(
                        getTranslation("teach.people.name"),
                        getTranslation("teach.people.number"),
                        getTranslation("teach.people.login"),
                        getTranslation("teach.links.link")),
                links.stream()
                        .map(link -> List.of(
                                link.line().fullName(),
                                orEmpty(link.line().number()),
                                login(link.line()),
                                address(link)))
                        .toList());
    }

    private static String login(Membership line) {
        return orEmpty(line.login());
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static String address(Invitations.MemberLink link) {
        return ServerAddress.with("/invite/" + link.secret());
    }
}
