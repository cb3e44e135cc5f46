package dev.pagewalk.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.pagewalk.people.SignUp;
import dev.pagewalk.people.SignUpProblem;
import dev.pagewalk.people.SignUpRefused;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Name, password and display name, with what is wrong shown at each field in the language of the moment. */
class SignUpForm extends Div implements LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    /** What to do with the input. */
    interface Action {
        void apply(SignUp signUp) throws SignUpRefused;
    }

    private final TextField userName = new TextField();
    private final TextField displayName = new TextField();
    private final PasswordField password = new PasswordField();
    private final Button submit = new Button();
    private final Map<SignUpProblem.Field, TextFieldBase<?, String>> fields = new EnumMap<>(SignUpProblem.Field.class);
    private final String submitKey;
    private List<SignUpProblem> problems = List.of();

    SignUpForm(String submitKey, Action action) {
        this.submitKey = submitKey;
        addClassName("sign-up-form");
        userName.setAutocomplete(Autocomplete.USERNAME);
        displayName.setAutocomplete(Autocomplete.NAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        fields.put(SignUpProblem.Field.USER_NAME, userName);
        fields.put(SignUpProblem.Field.DISPLAY_NAME, displayName);
        fields.put(SignUpProblem.Field.PASSWORD, password);
        fields.values().forEach(field -> {
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
        });
        userName.setMaxLength(200);
        displayName.setMaxLength(200);
        password.setMaxLength(200);
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        submit.addClickListener(click -> submit(action));
        add(userName, displayName, password, submit);
    }

    private void submit(Action action) {
        try {
            problems = List.of();
            action.apply(new SignUp(userName.getValue(), password.getValue(), displayName.getValue()));
        } catch (SignUpRefused refused) {
            problems = refused.problems();
        }
        showProblems();
        fields.values().stream().filter(TextFieldBase::isInvalid).findFirst().ifPresent(TextFieldBase::focus);
    }

    private void showProblems() {
        fields.forEach((name, field) -> {
            String text = problems.stream()
                    .filter(problem -> problem.field() == name)
                    .map(problem -> getTranslation(problem.key()))
                    .collect(Collectors.joining(" "));
            field.setErrorMessage(text);
            field.setInvalid(!text.isEmpty());
        });
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        userName.setLabel(getTranslation("account.user-name"));
        userName.setHelperText(getTranslation("account.user-name.help"));
        displayName.setLabel(getTranslation("account.display-name"));
        displayName.setHelperText(getTranslation("account.display-name.help"));
        password.setLabel(getTranslation("account.password"));
        password.setHelperText(getTranslation("account.password.help"));
        submit.setText(getTranslation(submitKey));
        showProblems();
    }
}
