package dev.pagewalk.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.people.Person;
import dev.pagewalk.ui.MainLayout;
import dev.pagewalk.ui.ViewTest;
import dev.pagewalk.ui.course.CourseView;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccountViewsTest extends ViewTest {

    @Test
    void theSignInPageOffersTheDemoAccountsAndAGuest() {
        navigate(SignInView.class);

        assertThat(buttons()).contains("Demo student", "Demo instructor", "Continue as guest");
    }

    @Test
    void theLanguageIsSwitchedWithoutLeavingThePage() {
        SignInView view = navigate(SignInView.class);
        speak(Locale.CHINESE);
        assertThat(buttons()).contains("演示学生", "演示教师", "以访客身份继续");
        assertThat(getCurrentView()).isSameAs(view);
        speak(Locale.ENGLISH);
        assertThat(buttons()).contains("Demo student");
    }

    @Test
    void whoIsNotSignedInIsSentToTheSignInPage() {
        navigate("", SignInView.class);
    }

    @Test
    void everyProblemOfASignUpIsShownAtItsField() {
        navigate(SignUpView.class);
        test(find(Button.class).withText("Sign up").single()).click();

        assertThat(find(TextField.class).all())
                .allSatisfy(field -> assertThat(field.isInvalid()).isTrue());
        PasswordField password = find(PasswordField.class).single();
        assertThat(password.getErrorMessage()).isEqualTo("A password has at least 8 characters.");
        speak(Locale.CHINESE);
        assertThat(password.getErrorMessage()).isEqualTo("密码至少 8 个字符。");
    }

    @Test
    void aGuestIsGreetedAndOfferedToKeepTheWork() {
        signInAsGuest();
        CourseView course = navigate(CourseView.class);
        assertThat(text(course)).contains("Welcome to Pagewalk");
        SignUpView claim = navigate(SignUpView.class);
        assertThat(text(claim)).contains("Keep your work");
    }

    @Test
    void aNameIsShownAsTextWhateverIsInIt() throws Exception {
        Person eve = accounts.signUp(
                new dev.pagewalk.people.SignUp("eve", "correct horse", "<img src=x onerror=alert(1)> {0} 张"));
        signIn(eve);
        CourseView course = navigate(CourseView.class);

        assertThat(text(course)).contains("Hello, <img src=x onerror=alert(1)> {0} 张");
        assertThat(course.getElement().getOuterHTML()).doesNotContain("<img");
    }

    @Test
    void theFrameHasASkipLinkAndLandmarks() {
        signInAsGuest();
        CourseView course = navigate(CourseView.class);
        MainLayout frame =
                (MainLayout) course.getParent().orElseThrow().getParent().orElseThrow();
        List<String> tags =
                frame.getChildren().map(child -> child.getElement().getTag()).toList();

        assertThat(tags).containsExactly("a", "header", "main");
    }

    @Test
    void thereIsNoSetupPageInDemoMode() {
        navigate("setup", dev.pagewalk.ui.NotFoundPage.class);
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }
}
