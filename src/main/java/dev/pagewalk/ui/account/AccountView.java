package dev.pagewalk.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import dev.pagewalk.people.Device;
import dev.pagewalk.people.Devices;
import dev.pagewalk.ui.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** One's own account: where one is signed in, and how that ends. */
@Route(value = "account", layout = MainLayout.class)
@PermitAll
public class AccountView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Devices devices;
    private final transient Clock clock;
    private final long account;
    private final OptionalLong here;
    private final H1 title = new H1();
    private final H2 heading = new H2();
    private final Paragraph note = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Button others = new Button();
    private final Paragraph said = new Paragraph();

    AccountView(Devices devices, CurrentPerson person, Clock clock) {
        this.devices = devices;
        this.clock = clock;
        this.account = person.id();
        this.here = SignedInDevices.device(
                VaadinSession.getCurrent().getSession() == null
                        ? null
                        : VaadinSession.getCurrent().getSession().getAttribute(SignedInDevices.attribute()));
        addClassNames("page", "account-view");
        note.addClassName("muted");
        list.addClassName("devices");
        said.getElement().setAttribute("role", "status");
        others.addClickListener(click -> {
            devices.endOthers(account, here.orElse(-1));
            ended();
        });
        add(title, new Section(heading, note, list, others, said));
    }

    private void end(Device device) {
        devices.end(account, device.id());
        ended();
    }

    private void ended() {
        show();
        said.setText(getTranslation("devices.ended"));
        title.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }

    private void show() {
        List<Device> all = devices.of(account);
        list.removeAll();
        all.forEach(device -> list.add(item(device)));
        others.setVisible(all.stream().anyMatch(device -> !isHere(device)));
    }

    private ListItem item(Device device) {
        String named = device.name().isEmpty() ? getTranslation("devices.unknown") : device.name();
        var name = new Span(named);
        name.addClassName("device-name");
        var seen = new Span(isHere(device) ? getTranslation("devices.here") : seen(device));
        seen.addClassName("muted");
        var item = new ListItem(name, seen);
        if (!isHere(device)) {
            var end = new Button(getTranslation("devices.end"), click -> end(device));
            end.setAriaLabel(getTranslation("devices.end.of", named, seen.getText()));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            item.add(end);
        }
        return item;
    }

    private boolean isHere(Device device) {
        return here.isPresent() && here.getAsLong() == device.id();
    }

    private String seen(Device device) {
        Duration ago = Duration.between(device.lastSeenAt(), clock.instant());
        if (ago.toMinutes() < 2) {
            return getTranslation("devices.seen.now");
        }
        return ago.toHours() < 2
                ? getTranslation("devices.seen.minutes", ago.toMinutes())
                : ago.toDays() < 2
                        ? getTranslation("devices.seen.hours", ago.toHours())
                        : getTranslation("devices.seen.days", ago.toDays());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("devices.title"));
        heading.setText(getTranslation("devices.heading"));
        note.setText(getTranslation("devices.note"));
        others.setText(getTranslation("devices.end-others"));
        said.setText("");
        show();
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("devices.title") + " · Pagewalk";
    }
}
