package dev.pagewalk.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.pagewalk.people.Invitations;
import dev.pagewalk.people.People;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.ViewTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a link that works once leads. */
class InviteViewTest extends ViewTest {

    @Autowired
    People people;

    @Autowired
    Invitations invitations;

    @Test
    void aPasswordLinkAsksForAGoodPassword() throws Exception {
        long grace = people.administrator("grace-i");
        String secret = invitations.passwordLink(grace, people.student("ada-i"));
        InviteView view = navigate("invite/" + secret, InviteView.class);
        speak(Locale.ENGLISH);
        assertThat(text(view)).contains("For the account of ada-i");
        PasswordField field = find(PasswordField.class).single();
        test(field).setValue("short");
        test(find(Button.class).withText("Set password and sign in").single()).click();

        assertThat(field.getErrorMessage()).isEqualTo("A password has at least 8 characters.");
        assertThat(invitations.look(secret)).isPresent();
        speak(Locale.CHINESE);
        assertThat(text(view)).contains("设置新密码");
    }

    @Test
    void whoIsSignedInAcceptsWithOneClick() {
        long grace = people.administrator("grace-j");
        Person ada = signIn(people.person(people.student("ada-j")));
        speak(Locale.ENGLISH);
        InviteView view = navigate("invite/" + invitations.instructorLink(grace), InviteView.class);

        assertThat(text(view)).contains("Become an instructor", "Accept as " + ada.displayName());
    }

    @Test
    void aLinkThatIsOverSaysSo() {
        speak(Locale.ENGLISH);
        assertThat(text(navigate("invite/nothing", InviteView.class))).contains("This link doesn't work any more");
    }
}
