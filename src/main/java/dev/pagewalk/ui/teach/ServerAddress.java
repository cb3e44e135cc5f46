package dev.pagewalk.ui.teach;

import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;

/** The address under which this browser reaches the server, for links that are handed on. */
final class ServerAddress {

    private ServerAddress() {}

    /** @param path begins with a slash */
    static String with(String path) {
        URI asked = URI.create(VaadinServletRequest.getCurrent()
                .getHttpServletRequest()
                .getRequestURL()
                .toString());
        return asked.getScheme() + "://" + asked.getRawAuthority() + path;
    }
}
