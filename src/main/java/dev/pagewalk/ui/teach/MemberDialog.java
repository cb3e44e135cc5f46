package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Invitations;
import dev.pagewalk.people.MemberDetails;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Membership;
import dev.pagewalk.people.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of a class: what it says, and what can be done with it. */
final class MemberDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField();
    private final TextField number = new TextField();
    private final Select<Section> section = new Select<>();
    private final Select<ClassRole> role = new Select<>();
    private final TextField labels = new TextField();

    MemberDialog(
            TeachPage page,
            Members members,
            Classrooms classrooms,
            Invitations invitations,
            long me,
            long classroom,
            @Nullable Membership line) {
        setHeaderTitle(getTranslation(line == null ? "teach.member.new" : "teach.member.edit"));
        name.setLabel(getTranslation("teach.people.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(120);
        number.setLabel(getTranslation("teach.people.number"));
        number.setMaxLength(64);
        section.setLabel(getTranslation("teach.people.section"));
        section.setEmptySelectionAllowed(true);
        section.setEmptySelectionCaption(getTranslation("teach.member.no-section"));
        section.setItems(classrooms.sections(me, classroom));
        section.setItemLabelGenerator(one -> one == null ? getTranslation("teach.member.no-section") : one.name());
        role.setLabel(getTranslation("teach.people.role"));
        role.setItems(ClassRole.values());
        role.setItemLabelGenerator(one -> TeachPage.role(this::getTranslation, one));
        role.setHelperText(getTranslation("teach.member.role.help"));
        labels.setLabel(getTranslation("teach.people.labels"));
        labels.setHelperText(getTranslation("teach.member.labels.help"));
        labels.setMaxLength(1000);
        role.setValue(ClassRole.STUDENT);
        var form = new Div(name, number, section, role, labels);
        form.addClassName("teach-form");
        add(form);
        if (line != null) {
            show(line);
            more(page, members, invitations, me, classroom, line);
        }
        var cancel = new Button(getTranslation("teach.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var save = new Button(getTranslation("teach.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> done(page, () -> {
            if (line == null) {
                members.add(me, classroom, typed());
            } else {
                members.change(me, line.id(), typed());
            }
        }));
        getFooter().add(cancel, save);
    }

    private void show(Membership line) {
        name.setValue(line.fullName());
        number.setValue(line.number() == null ? "" : line.number());
        section.setValue(line.section());
        role.setValue(line.role());
        labels.setValue(String.join(", ", line.labels()));
    }

    private void more(
            TeachPage page, Members members, Invitations invitations, long me, long classroom, Membership line) {
        var buttons = new Div();
        buttons.addClassName("teach-buttons");
        members.userName(me, line.id())
                .ifPresent(userName -> add(new Paragraph(getTranslation("teach.member.account", userName))));
        if (line.active() && !line.joined()) {
            var link = new Button(getTranslation("teach.member.link"));
            link.addClickListener(click -> page.tell(() -> {
                Invitations.MemberLink made = invitations.memberLink(me, line.id());
                close();
                new LinksDialog(List.of(made)).open();
            }));
            buttons.add(link);
        }
        var drop = new Button(getTranslation(line.active() ? "teach.member.drop" : "teach.member.take-back"));
        drop.addThemeVariants(line.active() ? ButtonVariant.ERROR : ButtonVariant.PRIMARY);
        drop.addClickListener(click -> done(page, () -> {
            if (line.active()) {
                members.drop(me, line.id());
            } else {
                members.takeBack(me, line.id());
            }
        }));
        buttons.add(drop);
        add(buttons);
        var other = new ComboBox<Membership>(getTranslation("teach.member.merge"));
        other.setHelperText(getTranslation("teach.member.merge.help"));
        other.setItems(members.list(me, classroom).stream()
                .filter(one -> one.id() != line.id())
                .toList());
        other.setItemLabelGenerator(one -> one.fullName() + (one.number() == null ? "" : " · " + one.number()));
        var merge = new Button(getTranslation("teach.member.merge.do"));
        merge.setEnabled(false);
        other.addValueChangeListener(chosen -> merge.setEnabled(chosen.getValue() != null));
        merge.addClickListener(click ->
                done(page, () -> members.merge(me, line.id(), other.getValue().id())));
        var joining = new Div(other, merge);
        joining.addClassName("copy-line");
        add(joining);
    }

    private MemberDetails typed() {
        Set<String> typedLabels =
                Arrays.stream(labels.getValue().split("[,;，；、]")).collect(Collectors.toSet());
        return new MemberDetails(
                name.getValue(),
                number.getValue(),
                section.getValue() == null ? null : section.getValue().id(),
                role.getValue() == null ? ClassRole.STUDENT : role.getValue(),
                typedLabels);
    }

    private void done(TeachPage page, TeachPage.Change change) {
        if (page.tell(change)) {
            close();
            page.rebuild();
        }
    }
}
