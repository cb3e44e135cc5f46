package dev.pagewalk.build;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The server under development: a process whose classes can be replaced through the debugger's interface. When they
 * can't, the developer tools of Spring Boot start the application again within the process, which keeps the libraries
 * warm.
 */
final class Server {

    /** Lies beside the classes; the developer tools start the application again when it changes. */
    private static final String TRIGGER = "restart.txt";

    private final Path root;
    private final Path output;
    private final String classpath;
    private Process process;
    private int port;

    /**
     * @param root the checkout
     * @param classpath the folder of our own classes, and the libraries
     */
    Server(Path root, List<Path> classpath) {
        this.root = root;
        output = classpath.getFirst();
        this.classpath = String.join(
                System.getProperty("path.separator"),
                classpath.stream().map(Path::toString).toList());
        Runtime.getRuntime().addShutdownHook(new Thread(this::destroy));
    }

    /** Starts the application, again if it runs. */
    void start() throws IOException {
        Files.writeString(output.resolve(TRIGGER), Instant.now().toString());
        if (process != null && process.isAlive()) {
            return;
        }
        port = freePort();
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:" + port,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dspring.devtools.restart.trigger-file=" + TRIGGER,
                        "-Dspring.devtools.restart.poll-interval=300ms",
                        "-Dspring.devtools.restart.quiet-period=100ms",
                        "-Dspring.devtools.livereload.enabled=false",
                        "-Dserver.servlet.session.persistent=false",
                        "-Dserver.shutdown=immediate",
                        "-Dvaadin.frontend.hotdeploy=true",
                        "-Dvaadin.allowed-packages=dev.pagewalk",
                        "-cp",
                        classpath,
                        "dev.pagewalk.PagewalkApplication")
                .directory(root.toFile())
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
    }

    /**
     * Replaces classes in the running server, in which nothing but the insides of methods changed.
     *
     * @param classes content by path of the class file
     * @return whether the JVM took them
     */
    boolean swap(Map<String, byte[]> classes) throws IOException {
        Optional<VirtualMachine> attached = attach();
        if (attached.isEmpty()) {
            return false;
        }
        VirtualMachine machine = attached.get();
        try {
            return classes.entrySet().stream().allMatch(type -> swap(machine, type.getKey(), type.getValue()));
        } finally {
            machine.dispose();
        }
    }

    /** An application that was started again leaves its old classes behind for a while; those may refuse. */
    private static boolean swap(VirtualMachine machine, String path, byte[] content) {
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        List<ReferenceType> loaded = machine.classesByName(name);
        boolean taken = loaded.isEmpty();
        for (ReferenceType type : loaded) {
            try {
                machine.redefineClasses(Map.of(type, content));
                taken = true;
            } catch (UnsupportedOperationException | LinkageError refused) {
                // taken by another, or by none
            }
        }
        return taken;
    }

    private Optional<VirtualMachine> attach() throws IOException {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(one -> one.transport().name().equals("dt_socket"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(Integer.toString(port));
        try {
            return process.isAlive() ? Optional.of(connector.attach(arguments)) : Optional.empty();
        } catch (IllegalConnectorArgumentsException impossible) {
            throw new IllegalStateException("attach: 127.0.0.1:" + port, impossible);
        }
    }

    private void destroy() {
        if (process != null) {
            process.destroy();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
