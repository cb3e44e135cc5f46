package dev.pagewalk.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cookies and requests of one person's browser. Signs in as the form does. */
final class Browser {

    static final String DEVICE = "pagewalk-device";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]*)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final String server;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /** @param server such as {@code http://127.0.0.1:8080} */
    Browser(String server) {
        this.server = server;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** As if the browser had been closed and had lost what it keeps for the session only. */
    void forgetSession() {
        cookies.remove("JSESSIONID");
    }

    /**
     * Signs in through the form.
     *
     * @return whether the name and the password are right
     */
    boolean signIn(String name, String password) throws Gone {
        HttpResponse<String> form = page("/login");
        Matcher token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String fields = fields(Map.of("username", name, "password", password, "_csrf", token.group(1)));
        HttpResponse<String> answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
        return answer.statusCode() == 302
                && !answer.headers().firstValue("Location").orElse("").contains("login");
    }

    /** Opens a page as one that is typed into the address. */
    HttpResponse<String> page(String path) throws Gone {
        return send(request(path).header("Accept", "text/html,application/xhtml+xml"));
    }

    HttpResponse<String> get(String path) throws Gone {
        return send(request(path));
    }

    HttpResponse<String> postJson(String path, String body) throws Gone {
        return send(request(path)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    CompletableFuture<WebSocket> listen(String path, WebSocket.Listener listener) {
        return CLIENT.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .header("Cookie", cookieHeader())
                .header("Origin", server)
                .buildAsync(URI.create(server.replaceFirst("^http", "ws") + path), listener);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en-US")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Pagewalk/load");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Gone {
        try {
            HttpResponse<String> answer =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException cause) {
            throw new Gone(Gone.Why.SERVER, String.valueOf(cause));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Gone(Gone.Why.SERVER, "interrupted");
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    static String fields(Map<String, String> values) {
        return values.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
