package dev.pagewalk.load;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The web socket over which the server speaks first, in the protocol of Atmosphere: {@code length|message}. */
final class Push implements WebSocket.Listener {

    private final Consumer<String> told;
    private final StringBuilder text = new StringBuilder();
    private CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private boolean greeted;

    private Push(Consumer<String> told) {
        this.told = told;
    }

    static Push connect(Browser browser, int page, String id, Consumer<String> told) {
        var push = new Push(told);
        push.socket = browser.listen(
                "/VAADIN/push?v-r=push&v-uiId=" + page + "&v-pushId=" + id
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                        + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                        + "&Content-Type=application%2Fjson%3B%20charset%3DUTF-8&X-atmo-protocol=true",
                push);
        return push;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        take();
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    /** A message may come in parts, and several at once. */
    private void take() {
        while (true) {
            int bar = text.indexOf("|");
            if (bar < 0) {
                return;
            }
            int length = Integer.parseInt(text.substring(0, bar).strip());
            if (text.length() < bar + 1 + length) {
                return;
            }
            String message = text.substring(bar + 1, bar + 1 + length);
            text.delete(0, bar + 1 + length);
            if (greeted) {
                told.accept(message);
            } else {
                greeted = true;
            }
        }
    }

    void close() {
        socket.thenAccept(WebSocket::abort);
    }
}
