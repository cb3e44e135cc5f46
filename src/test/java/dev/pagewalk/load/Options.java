package dev.pagewalk.load;

import java.nio.file.Path;

/**
 * What a run is told, as {@code --name value}.
 *
 * @param app folder with the extracted application
 * @param afterMillis how long students go on after the last kill
 */
record Options(Path app, int port, int students, int kills, int minutes, long afterMillis) {

    /** How long the last minute is. */
    int minuteMillis() {
        return 60_000;
    }

    static Options of(String[] arguments) {
        var options = new Options(Path.of("target/journey-app"), 8399, 100, 20, 10, 20_000);
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String value = arguments[i + 1];
            options = switch (arguments[i]) {
                case "--app" ->
                    options.with(Path.of(value), options.port, options.students, options.kills, options.minutes);
                case "--port" ->
                    options.with(
                            options.app, Integer.parseInt(value), options.students, options.kills, options.minutes);
                case "--students" ->
                    options.with(options.app, options.port, Integer.parseInt(value), options.kills, options.minutes);
                case "--kills" ->
                    options.with(options.app, options.port, options.students, Integer.parseInt(value), options.minutes);
                case "--minutes" ->
                    options.with(options.app, options.port, options.students, options.kills, Integer.parseInt(value));
                default -> throw new IllegalArgumentException("no option " + arguments[i]);
            };
        }
        return options;
    }

    private Options with(Path otherApp, int otherPort, int otherStudents, int otherKills, int otherMinutes) {
        return new Options(otherApp, otherPort, otherStudents, otherKills, otherMinutes, afterMillis);
    }
}
