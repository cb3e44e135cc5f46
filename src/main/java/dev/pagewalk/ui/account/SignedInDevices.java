package dev.pagewalk.ui.account;

import dev.pagewalk.people.DevicesEnded;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Which sessions are those of which device, so that ending a device ends what is open in it at once. */
@Component
class SignedInDevices {

    private static final String ATTRIBUTE = SignedInDevices.class.getName();

    private final Map<Long, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

    /** The session is that of a device from now on. */
    void note(HttpSession session, long deviceId) {
        session.setAttribute(ATTRIBUTE, new Mark(this, deviceId));
    }

    /** The device of a session, by its attributes. */
    static OptionalLong device(@Nullable Object attribute) {
        return attribute instanceof Mark mark ? OptionalLong.of(mark.deviceId) : OptionalLong.empty();
    }

    static String attribute() {
        return ATTRIBUTE;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void ended(DevicesEnded event) {
        event.ids()
                .forEach(id -> Set.copyOf(sessions.getOrDefault(id, Set.of())).forEach(SignedInDevices::end));
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException gone) {
            // it has ended by itself
        }
    }

    private void add(long deviceId, HttpSession session) {
        sessions.compute(deviceId, (id, before) -> {
            var now = new HashSet<HttpSession>(before == null ? Set.of() : before);
            now.add(session);
            return Set.copyOf(now);
        });
    }

    private void remove(long deviceId, HttpSession session) {
        sessions.computeIfPresent(deviceId, (id, before) -> {
            var now = new HashSet<>(before);
            now.remove(session);
            return now.isEmpty() ? null : Set.copyOf(now);
        });
    }

    /** Tells when the session takes it and when it ends. */
    private static final class Mark implements HttpSessionBindingListener {

        private final SignedInDevices all;
        private final long deviceId;

        private Mark(SignedInDevices all, long deviceId) {
            this.all = all;
            this.deviceId = deviceId;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            all.add(deviceId, event.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            all.remove(deviceId, event.getSession());
        }
    }
}
