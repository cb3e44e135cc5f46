package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import dev.pagewalk.people.Directory;
import dev.pagewalk.people.Erasure;
import dev.pagewalk.people.Invitations;
import dev.pagewalk.people.Rights;
import dev.pagewalk.people.Role;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.account.CurrentPerson;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** All people of the server: their roles, links that work once, accounts closed and opened. For administrators. */
@Route(value = "admin", layout = MainLayout.class)
@PermitAll
public class AdminView extends TeachPage {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    private final transient Directory directory;
    private final transient Invitations invitations;
    private final transient Erasure erasure;
    private final long me;
    private final UnorderedList found = new UnorderedList();
    private String wanted = "";

    AdminView(Directory directory, Invitations invitations, Erasure erasure, Rights rights, CurrentPerson person) {
        this.directory = directory;
        this.invitations = invitations;
        this.erasure = erasure;
        this.me = person.id();
        rights.administrator(me);
        found.addClassName("admin-people");
    }

    @Override
    void build() {
        var link = new Button(getTranslation("admin.instructor-link"));
        link.addThemeVariants(ButtonVariant.PRIMARY);
        link.addClickListener(
                click -> show(getTranslation("admin.instructor-link.note"), invitations.instructorLink(me)));
        var search = new TextField(getTranslation("admin.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValue(wanted);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> {
            wanted = typed.getValue();
            list();
        });
        add(new H1(getTranslation("admin.title")));
        add(new Paragraph(getTranslation("admin.instructors")), link);
        add(new H2(getTranslation("admin.people")), search, found);
        list();
    }

    private void list() {
        found.removeAll();
        List<Directory.Entry> people = directory.search(me, wanted, MOST + 1);
        people.stream().limit(MOST).forEach(entry -> found.add(item(entry)));
        if (people.size() > MOST) {
            found.add(new ListItem(getTranslation("admin.more", String.valueOf(MOST))));
        }
        if (people.isEmpty()) {
            found.add(new ListItem(getTranslation("admin.nobody")));
        }
    }

    private ListItem item(Directory.Entry entry) {
        long id = entry.person().id();
        String name = entry.person().displayName();
        var who = new Div(new Span(name), new Span(String.valueOf(entry.person().userName())));
        who.addClassName("admin-who");
        var role = new Select<Role>();
        role.setItems(Role.values());
        role.setItemLabelGenerator(
                one -> getTranslation("account.role." + one.name().toLowerCase(Locale.ROOT)));
        role.setValue(entry.person().role());
        role.setAriaLabel(getTranslation("admin.role.of", name));
        role.setEnabled(!entry.person().demo());
        role.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell(() -> directory.changeRole(me, id, change.getValue()));
                list();
            }
        });
        var password = new Button(getTranslation("admin.password-link"));
        password.addThemeVariants(ButtonVariant.TERTIARY);
        password.setAriaLabel(getTranslation("admin.password-link.of", name));
        password.setEnabled(entry.open() && !entry.person().demo());
        password.addClickListener(click ->
                tell(() -> show(getTranslation("admin.password-link.note", name), invitations.passwordLink(me, id))));
        var close = new Button(getTranslation(entry.open() ? "admin.close" : "admin.open"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation(entry.open() ? "admin.close.of" : "admin.open.of", name));
        close.setEnabled(!entry.person().demo());
        close.addClickListener(click -> {
            tell(() -> directory.close(me, id, entry.open()));
            list();
        });
        var data = new Button(getTranslation("admin.data"));
        data.addThemeVariants(ButtonVariant.TERTIARY);
        data.setAriaLabel(getTranslation("admin.data.of", name));
        data.setEnabled(!entry.person().demo());
        data.addClickListener(click -> new ErasureDialog(this, erasure, me, id, this::list).open());
        return new ListItem(who, role, password, close, data);
    }

    private void show(String note, String secret) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("admin.link"));
        dialog.add(new Paragraph(note));
        dialog.add(new CopyLine(
                getTranslation("teach.links.link"),
                ServerAddress.with("/invite/" + secret),
                getTranslation("teach.copy"),
                getTranslation("teach.copied")));
        dialog.getFooter().add(new Button(getTranslation("teach.close"), click -> dialog.close()));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.title") + " · Pagewalk";
    }
}
