package dev.pagewalk.machine;

import dev.pagewalk.abi.Header;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name and parameters of a function of the Windows API, as its header declares it.
 *
 * @param name such as {@code VirtualAlloc}
 * @param result the type of what it returns
 * @param parameters in order
 */
public record ApiSignature(String name, String result, List<Parameter> parameters) {

    /** One line of a header: {@code LPVOID WINAPI VirtualAlloc(LPVOID lpAddress, ...);}. */
    private static final Pattern PROTOTYPE = Pattern.compile(
            "^\\s*([A-Za-z_][\\w ]*[ *]+)(?:WINAPI|__cdecl)\\s+(\\w+)\\s*\\(([^)]*)\\)\\s*;", Pattern.MULTILINE);

    private static final Pattern PARAMETER = Pattern.compile("\\s*(.*?[ *])(\\w+)\\s*");

    private static final HexFormat DIGITS = HexFormat.of().withUpperCase();

    public ApiSignature {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter.
     *
     * @param type as declared
     * @param name as in the SDK documentation
     */
    public record Parameter(String type, String name) {

        /** {@code name=value}, the value as a programmer would write it. */
        String show(int value) {
            return name + "=" + text(value);
        }

        private String text(int value) {
            boolean pointer =
                    type.contains("*") || type.startsWith("LP") || type.startsWith("P") || type.equals("HANDLE");
            if (pointer) {
                return value == 0 ? "NULL" : "0x" + DIGITS.toHexDigits(value);
            }
            String flags = ApiFlags.names(name, value);
            if (!flags.isEmpty()) {
                return flags;
            }
            return value >= 0 && value < 10 ? Integer.toString(value) : ApiFlags.hex(value);
        }
    }

    /** The functions that headers declare, by name. */
    static Map<String, ApiSignature> of(List<Header> headers) {
        Map<String, ApiSignature> signatures = new HashMap<>();
        for (Header header : headers) {
            Matcher matcher = PROTOTYPE.matcher(header.text());
            while (matcher.find()) {
                String name = matcher.group(2);
                signatures.put(name, new ApiSignature(name, matcher.group(1).strip(), parameters(matcher.group(3))));
            }
        }
        return signatures;
    }

    private static List<Parameter> parameters(String text) {
        List<Parameter> parameters = new ArrayList<>();
        for (String each : text.split(",")) {
            Matcher matcher = PARAMETER.matcher(each);
            if (matcher.matches()) {
                parameters.add(new Parameter(matcher.group(1).strip(), matcher.group(2)));
            }
        }
        return parameters;
    }
}
