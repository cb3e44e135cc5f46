package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.people.ClassRole;
import dev.pagewalk.people.Members;

/** Somebody who has an account comes into the class by user name: an assistant, another instructor. */
final class ColleagueDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ColleagueDialog(TeachPage page, Members members, long me, long classroom) {
        setHeaderTitle(getTranslation("teach.people.colleague"));
        var userName = new TextField(getTranslation("account.user-name"));
        userName.setMaxLength(200);
        userName.setRequiredIndicatorVisible(true);
        var role = new Select<ClassRole>();
        role.setLabel(getTranslation("teach.people.role"));
        role.setItems(ClassRole.values());
        role.setValue(ClassRole.ASSISTANT);
        role.setItemLabelGenerator(one -> TeachPage.role(this::getTranslation, one));
        role.setHelperText(getTranslation("teach.member.role.help"));
        var form = new Div(userName, role);
        form.addClassName("teach-form");
        add(form);
        var cancel = new Button(getTranslation("teach.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var save = new Button(getTranslation("teach.people.colleague.do"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            if (page.tell(() -> members.addAccount(me, classroom, userName.getValue(), role.getValue()))) {
                close();
                page.rebuild();
            }
        });
        getFooter().add(cancel, save);
    }
}
