package dev.pagewalk.ui.homework;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.pagewalk.homework.HandingIn;
import dev.pagewalk.homework.Verified;
import dev.pagewalk.people.NotAllowed;
import java.util.Locale;

/** Compares a receipt that somebody wrote down with what is kept. */
final class VerifyForm extends Details {

    private static final long serialVersionUID = 1L;

    /** Of a hash that somebody copied: fewer could be another's. */
    private static final int LEAST_DIGITS = 8;

    private final transient HandingIn handingIn;
    private final transient HomeworkWords words;
    private final long me;
    private final TextField number = new TextField();
    private final TextField hash = new TextField();
    private final Paragraph said = new Paragraph();

    VerifyForm(HandingIn handingIn, HomeworkWords words, long me) {
        this.handingIn = handingIn;
        this.words = words;
        this.me = me;
        addClassName("receipt-verify");
        setSummaryText(getTranslation("homework.verify"));
        number.setLabel(getTranslation("homework.verify.number"));
        number.setMaxLength(60);
        hash.setLabel(getTranslation("homework.verify.hash"));
        hash.setMaxLength(100);
        var verify = new Button(getTranslation("homework.verify.do"), click -> verify());
        number.addKeyDownListener(Key.ENTER, enter -> verify.click());
        hash.addKeyDownListener(Key.ENTER, enter -> verify.click());
        said.getElement().setAttribute("role", "status");
        said.addClassName("receipt-said");
        var form = new Div(number, hash, verify, said);
        form.addClassName("verify-fields");
        add(form);
    }

    private void verify() {
        String wanted = hash.getValue().strip().toLowerCase(Locale.ROOT);
        try {
            Verified found = handingIn.verify(me, number.getValue());
            boolean same = wanted.isEmpty()
                    || wanted.length() >= LEAST_DIGITS
                            && found.handedIn().receipt().hash().startsWith(wanted);
            boolean good = found.intact() && same;
            say(
                    good,
                    getTranslation(
                            good ? "homework.verify.good" : "homework.verify.other",
                            found.assigned().assignment().title(),
                            words.exactly(found.handedIn().receipt().at())));
        } catch (NotAllowed unknown) {
            say(false, getTranslation("homework.verify.unknown"));
        }
    }

    private void say(boolean good, String text) {
        said.setText(text);
        said.getElement().setAttribute("data-kind", good ? "right" : "wrong");
    }
}
