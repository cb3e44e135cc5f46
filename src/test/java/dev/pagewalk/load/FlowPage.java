package dev.pagewalk.load;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An open page: what Vaadin's client does in a browser, without showing anything. Its methods send what a person does and
 * return when the server has answered; one thread uses it.
 *
 * <p>A message is {@code {csrfToken, rpc: [...], syncId, clientId}}, posted to {@code /?v-r=uidl&v-uiId=}; the answer, and
 * what is pushed, carries changes of the tree and functions to call, numbered by {@code syncId}.
 */
final class FlowPage implements AutoCloseable {

    /** Hears that the server calls a function of an element; by the thread that uses the page. */
    interface Calls {

        void called(Element element, String function, List<JsonNode> arguments);
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CALL = Pattern.compile("^return \\$0\\.(\\w+)\\(");
    private static final String GUARD = "for(;;);";
    private static final String HEARTBEAT = "X";
    private static final int PROPERTIES = 1;
    /** The filter of a listener that hears of an event only now and then. */
    private static final String ALWAYS = "1";
    /** As long as Vaadin's client waits for a message that is missing. */
    private static final int SUSPENDED_MILLIS = 5000;

    private final Browser browser;
    private final Elements elements = new Elements();
    private final Map<String, JsonNode> constants = new HashMap<>();
    private final Map<Integer, JsonNode> early = new TreeMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Calls listener;
    private final List<Runnable> calls = new ArrayList<>();
    private final String address;
    private final String token;
    private final Push push;
    private int seen = -1;
    private int sent;
    private boolean ended;
    private boolean navigated;

    /**
     * Opens a page as one that is typed into the address, signing in by the device's cookie if the session has ended.
     *
     * @param path such as {@code /lesson/m1-addresses/hexadecimal}
     */
    static FlowPage open(Browser browser, String path, Calls listener) throws Gone {
        HttpResponse<String> html = browser.page(path);
        if (html.statusCode() == 302) {
            throw new Gone(
                    Gone.Why.SESSION,
                    "sent to " + html.headers().firstValue("Location").orElse("nowhere"));
        }
        HttpResponse<String> begun = browser.get("/?v-r=init&location="
                + path.substring(1).replace("/", "%2F") + "&query=&" + Browser.fields(details()));
        if (begun.statusCode() != 200 || !begun.body().startsWith("{")) {
            throw new Gone(Gone.Why.SESSION, "can't begin: " + begun.statusCode());
        }
        var page = new FlowPage(browser, JSON.readTree(begun.body()), listener);
        page.navigate(path.substring(1));
        return page;
    }

    private static Map<String, String> details() {
        var all = new LinkedHashMap<String, String>();
        all.put("v-sw", "1440");
        all.put("v-sh", "900");
        all.put("v-ww", "1440");
        all.put("v-wh", "900");
        all.put("v-bw", "1440");
        all.put("v-bh", "900");
        all.put("v-curdate", "" + System.currentTimeMillis());
        all.put("v-tzo", "0");
        all.put("v-dstd", "0");
        all.put("v-rtzo", "0");
        all.put("v-dston", "false");
        all.put("v-tzid", "UTC");
        all.put("v-wn", "v-" + Math.random());
        all.put("v-td", "false");
        all.put("v-pr", "1");
        return all;
    }

    private FlowPage(Browser browser, JsonNode begun, Calls listener) {
        this.browser = browser;
        this.listener = listener;
        JsonNode config = begun.path("appConfig");
        JsonNode first = config.path("uidl");
        address = "/?v-r=uidl&v-uiId=" + config.path("v-uiId").asInt();
        token = first.path("Vaadin-Security-Key").asString();
        take(first);
        push = Push.connect(
                browser,
                config.path("v-uiId").asInt(),
                first.path("Vaadin-Push-ID").asString(),
                this::pushed);
    }

    private void navigate(String route) throws Gone {
        var detail = JSON.createObjectNode();
        detail.put("route", route);
        detail.put("query", "");
        detail.put("appShellTitle", "Pagewalk");
        detail.putNull("historyState");
        detail.put("trigger", "");
        send(event(elements.root(), "ui-navigate", detail));
        if (!navigated) {
            throw new IllegalStateException("the server did not show " + route);
        }
    }

    // --- what a person does

    /** Presses a button, a link or anything else that hears it. */
    void click(Element element) throws Gone {
        send(event(usable(element), "click", JSON.createObjectNode()));
    }

    /** Puts a text into a field, as the server hears of it once nothing was typed for a moment. */
    void fill(Element field, String text) throws Gone {
        set(field, "value", JSON.valueToTree(text));
    }

    /** Gives a property a value that the person chose, such as the value of a group of options. */
    void set(Element element, String property, JsonNode value) throws Gone {
        send(chosen(element, property, value).toArray(ObjectNode[]::new));
    }

    /** Types a last text into a field and presses a button at once: one message. */
    void fillAndClick(Element field, String text, Element button) throws Gone {
        List<ObjectNode> all = chosen(field, "value", JSON.valueToTree(text));
        all.add(event(usable(button), "click", JSON.createObjectNode()));
        send(all.toArray(ObjectNode[]::new));
    }

    private List<ObjectNode> chosen(Element element, String property, JsonNode value) {
        var sync = JSON.createObjectNode();
        sync.put("type", "mSync");
        sync.put("node", usable(element).id);
        sync.put("feature", PROPERTIES);
        sync.put("property", property);
        sync.set("value", value);
        var all = new ArrayList<ObjectNode>();
        all.add(sync);
        lock.lock();
        try {
            element.properties.put(property, value);
            element.listeners.forEach((event, listener) -> {
                if (wanted(listener).contains("}" + property)) {
                    all.add(event(element, event, JSON.createObjectNode()));
                }
            });
        } finally {
            lock.unlock();
        }
        return all;
    }

    /** What an element of our own fires. */
    void fire(Element element, String name, JsonNode detail) throws Gone {
        var data = JSON.createObjectNode();
        data.set("event.detail", detail);
        send(event(element, name, data));
    }

    private static Element usable(Element element) {
        if (!element.usable()) {
            throw new IllegalStateException("nobody can use " + element);
        }
        return element;
    }

    /** The server is told all it asked for; what isn't given is nothing that matters. */
    private ObjectNode event(Element element, String name, ObjectNode given) {
        var message = JSON.createObjectNode();
        message.put("type", "event");
        message.put("node", element.id);
        message.put("event", name);
        ObjectNode data = message.putObject("data");
        lock.lock();
        try {
            for (String one : wanted(element.listeners.get(name))) {
                if (one.equals(ALWAYS)) {
                    data.put("for", "trailing");
                } else if (!one.startsWith("}")) {
                    data.set(one, given.has(one) ? given.get(one) : nothing(one));
                }
            }
        } finally {
            lock.unlock();
        }
        given.properties().forEach(one -> data.set(one.getKey(), one.getValue()));
        return message;
    }

    /** What the server wants to know of an event: expressions, and properties with a brace before them. */
    private Collection<String> wanted(@Nullable JsonNode listener) {
        JsonNode all = listener != null && listener.isString() ? constants.get(listener.asString()) : listener;
        return all == null ? List.of() : all.propertyNames();
    }

    private static JsonNode nothing(String expression) {
        return expression.endsWith("Key") || expression.contains("===") || expression.startsWith("!")
                ? JSON.valueToTree(false)
                : JSON.valueToTree(0);
    }

    // --- what a person sees

    Optional<Element> find(Predicate<Element> like) {
        lock.lock();
        try {
            return elements.root().first(like);
        } finally {
            lock.unlock();
        }
    }

    List<Element> all(Predicate<Element> like) {
        lock.lock();
        try {
            return elements.root().all().filter(like).toList();
        } finally {
            lock.unlock();
        }
    }

    /** What is there, or will be within seconds since the server pushes it. */
    Element await(Predicate<Element> like, String what) throws Gone {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(20);
            while (true) {
                Optional<Element> found = elements.root().first(like);
                if (found.isPresent()) {
                    return found.get();
                }
                if (ended) {
                    throw new Gone(Gone.Why.SESSION, "ended");
                }
                if (left <= 0) {
                    throw new IllegalStateException(
                            "no " + what + " on\n" + elements.root().outline());
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Gone(Gone.Why.SERVER, "interrupted");
        } finally {
            lock.unlock();
        }
    }

    Element button(String label) throws Gone {
        return await(each -> each.is("vaadin-button") && each.label().strip().equals(label), "button " + label);
    }

    /** Whether an element is still on the page. */
    boolean shows(Element element) {
        lock.lock();
        try {
            return elements.has(element);
        } finally {
            lock.unlock();
        }
    }

    String outline() {
        lock.lock();
        try {
            return elements.root().outline();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        push.close();
    }

    // --- messages

    private void send(ObjectNode... calls) throws Gone {
        var message = JSON.createObjectNode();
        message.put("csrfToken", token);
        ArrayNode all = message.putArray("rpc");
        lock.lock();
        try {
            for (ObjectNode call : calls) {
                all.add(call);
            }
            message.put("syncId", seen);
            message.put("clientId", sent++);
        } finally {
            lock.unlock();
        }
        HttpResponse<String> answer = browser.postJson(address, message.toString());
        if (answer.statusCode() != 200) {
            end();
            throw new Gone(Gone.Why.SESSION, "status " + answer.statusCode());
        }
        arrived(answer.body());
        settle();
        deliver();
    }

    /** Lets the listener hear what the server called meanwhile. */
    void deliver() {
        List<Runnable> heard;
        lock.lock();
        try {
            heard = List.copyOf(calls);
            calls.clear();
        } finally {
            lock.unlock();
        }
        heard.forEach(Runnable::run);
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        push.close();
    }

    private void pushed(String text) {
        try {
            if (!text.equals(HEARTBEAT)) {
                arrived(text);
            }
        } catch (Gone ended) {
            // the next call says so
        }
    }

    /** A message, or a list of one; some with a guard against being run as a script. */
    private void arrived(String text) throws Gone {
        JsonNode message = JSON.readTree(text.startsWith(GUARD) ? text.substring(GUARD.length()) : text);
        if (message.isArray()) {
            for (JsonNode one : message) {
                arrived(one);
            }
        } else {
            arrived(message);
        }
    }

    private void arrived(JsonNode message) throws Gone {
        if (message.path("meta").has("sessionExpired") || message.path("meta").has("appError")) {
            end();
            throw new Gone(Gone.Why.SESSION, message.path("meta").toString());
        }
        lock.lock();
        try {
            int number = message.path("syncId").asInt(-1);
            if (number <= seen && number >= 0) {
                return;
            }
            early.put(number, message);
            while (early.containsKey(seen + 1)) {
                take(early.remove(seen + 1));
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for what the server has pushed before the answer that is here already. */
    private void settle() throws Gone {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(SUSPENDED_MILLIS);
            while (!early.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (!early.isEmpty()) {
                throw new IllegalStateException("message " + (seen + 1) + " never came");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Gone(Gone.Why.SERVER, "interrupted");
        } finally {
            lock.unlock();
        }
    }

    private void take(JsonNode message) {
        seen = message.path("syncId").asInt(seen);
        message.path("constants").properties().forEach(one -> constants.put(one.getKey(), one.getValue()));
        elements.apply(message.path("changes"));
        message.path("execute").forEach(this::execute);
    }

    private void execute(JsonNode parts) {
        String function = parts.get(parts.size() - 1).asString("");
        navigated |= function.contains("this.serverConnected(");
        elements.execute(parts);
        Matcher call = CALL.matcher(function);
        if (call.find() && parts.get(0).has("@v-node")) {
            Element element = elements.get(parts.get(0).path("@v-node").asInt());
            var arguments = new ArrayList<JsonNode>();
            for (int i = 1; i < parts.size() - 1; i++) {
                arguments.add(parts.get(i));
            }
            calls.add(() -> listener.called(element, call.group(1), arguments));
        }
    }
}
