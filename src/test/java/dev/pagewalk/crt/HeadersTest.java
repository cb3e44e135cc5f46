package dev.pagewalk.crt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.abi.Header;
import dev.pagewalk.crt.header.CrtHeaders;
import dev.pagewalk.crt.header.MissingRuntimeFunctions;
import dev.pagewalk.crt.header.RuntimeSources;
import dev.pagewalk.win32.TestProcess;
import dev.pagewalk.win32.header.MissingWindowsFunctions;
import dev.pagewalk.win32.header.WindowsHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HeadersTest {

    private static final Pattern PROTOTYPE =
            Pattern.compile("^[\\w *]+?[ *](\\w+)\\([^()]*(?:\\([^()]*\\)[^()]*)*\\);$", Pattern.MULTILINE);

    /** Compiled into the program, not called. */
    private static final Set<String> BUILT_IN = Set.of("_alloca");

    /** Of other rooms than those that a {@link TestProcess} has. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            ".*File.*|.*ViewOfFile.*|CloseHandle|SetEndOfFile|.*Global.*Status.*|GetSystemInfo|VirtualQuery.*"
                    + "|.*WorkingSet.*|GetProcessMemoryInfo");

    private static List<Header> headers() {
        List<Header> headers = new ArrayList<>(WindowsHeaders.all());
        headers.addAll(CrtHeaders.all());
        return headers;
    }

    private static Set<String> declared() {
        Set<String> names = new HashSet<>();
        for (Header header : headers()) {
            Matcher matcher = PROTOTYPE.matcher(header.text());
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    @Test
    void everyDeclaredFunctionExists() {
        TestProcess process = new TestProcess();
        assertThat(declared()).hasSizeGreaterThan(250).contains("malloc", "VirtualAlloc", "printf");
        assertThat(declared().stream()
                        .filter(name -> !process.has(name)
                                && !BUILT_IN.contains(name)
                                && !ELSEWHERE.matcher(name).matches())
                        .filter(name -> !definedInC(name)))
                .isEmpty();
    }

    /** Whether it is C itself, compiled with the program; a golden program runs each. */
    private static boolean definedInC(String name) {
        String source = RuntimeSources.all().get(name);
        return source != null
                && Pattern.compile("^\\w[\\w *]*\\b" + name + "\\(", Pattern.MULTILINE)
                        .matcher(source)
                        .find();
    }

    @Test
    void whatIsSaidToBeMissingIsNotDeclared() {
        Set<String> missing = new HashSet<>(MissingWindowsFunctions.names());
        missing.addAll(MissingRuntimeFunctions.names());
        missing.retainAll(declared());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyIncludedHeaderExistsAndNamesAreUnique() {
        Set<String> names = new HashSet<>();
        for (Header header : headers()) {
            assertThat(names.add(header.name())).as(header.name()).isTrue();
        }
        for (Header header : headers()) {
            Matcher matcher = Pattern.compile("#include <([^>]+)>").matcher(header.text());
            while (matcher.find()) {
                assertThat(names).contains(matcher.group(1));
            }
        }
    }
}
