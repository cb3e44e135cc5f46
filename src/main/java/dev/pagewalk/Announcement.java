package dev.pagewalk;

import java.net.InetAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where it is, once it answers. */
@Component
class Announcement {

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            String host = web.getEnvironment().getProperty("server.address", "127.0.0.1");
            String shown = host.equals("0.0.0.0") ? hostName() : host.contains(":") ? "[" + host + "]" : host;
            System.out.println("Pagewalk is ready: http://" + shown + ":"
                    + web.getWebServer().getPort() + "/");
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (java.net.UnknownHostException nameless) {
            return "localhost";
        }
    }
}
