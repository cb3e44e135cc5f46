package dev.pagewalk.minic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.abi.Header;
import dev.pagewalk.abi.Library;
import dev.pagewalk.crt.header.CrtHeaders;
import dev.pagewalk.diagnostic.Diagnostic;
import dev.pagewalk.diagnostic.DiagnosticRenderer;
import dev.pagewalk.diagnostic.Severity;
import dev.pagewalk.win32.header.WindowsHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the compiler says about wrong programs: the place, the rule, the likely fix, each mistake once. */
class DiagnosticsTest {

    private static final Compiler COMPILER = compiler();

    private static Compiler compiler() {
        List<Header> headers = new ArrayList<>(WindowsHeaders.all());
        headers.addAll(CrtHeaders.all());
        return new Compiler(new Library(headers, Set.of("CreateProcessA")));
    }

    private static List<Diagnostic> diagnose(String source) {
        return switch (COMPILER.compile(source)) {
            case Compilation.Compiled compiled -> compiled.warnings();
            case Compilation.Refused refused -> refused.diagnostics();
        };
    }

    /** {@code LINE:COLUMN key arguments}, one a line. */
    private static void check(String source, String... expected) {
        assertThat(diagnose(source))
                .extracting(d -> "%d:%d %s %s"
                        .formatted(
                                d.span().line(),
                                d.span().column(),
                                d.key().substring("minic.".length()),
                                String.join(" ", d.arguments()))
                        .strip())
                .containsExactly(expected);
    }

    private static String main(String body) {
        return "#include <windows.h>\n#include <stdio.h>\nint main(void) {\n" + body + "\nreturn 0; }\n";
    }

    @Test
    void aMissingSemicolonIsShownBehindTheStatement() {
        check(main("int i;\ni = 1\ni = 2;"), "5:6 missing ;");
    }

    @Test
    void aStructDefinedAgainInsideItselfIsRefused() {
        check("union w { int a; union w { int b; } c; };\nint main(void) { return 0; }\n", "1:9 redefined union w");
    }

    @Test
    void aMissingParenthesisPointsToTheOneThatIsOpen() {
        check(main("int i = 1;\nif (i {\n}"), "5:4 unclosed (");
    }

    @Test
    void allMistakesAreReportedOnceAndNothingFollowsFromThem() {
        check(
                main("x = 1;\nx = x + 1;\nint i = \"a\" * 2;\nunknown(i, x);\nint j = i;\nj++;"),
                "4:1 undeclared x",
                "6:9 operands * char * int",
                "7:1 functionUndeclared unknown");
    }

    @Test
    void aMisspelledNameGetsItsNeighbour() {
        check(
                main("void *p = VirtualAloc(NULL, 1, MEM_RESERV, 4);\nDWROD x;\nMEMORY_BASIC_INFORMATION m;\n"
                        + "m.BaseAdress = p;"),
                "4:11 functionUndeclaredNear VirtualAloc VirtualAlloc",
                "4:32 undeclaredNear MEM_RESERV MEM_RESERVE",
                "5:1 unknownTypeNear DWROD DWORD",
                "7:3 noMemberNear struct _MEMORY_BASIC_INFORMATION BaseAdress BaseAddress");
    }

    @Test
    void aWrongNumberOfArgumentsShowsThePrototype() {
        check(
                "int f(int a, char *b) { return a + *b; }\nint main(void) { return f(1); }",
                "2:25 argumentCount f 2 1 int f(int a, char *b)");
    }

    @Test
    void aFunctionOfAnotherHeaderNamesTheHeader() {
        check("int main(void) { return strlen(\"a\"); }", "1:25 functionNeedsHeader strlen string.h");
        check("int main(void) { DWORD d; return 0; }", "1:18 typeNeedsHeader DWORD windows.h");
        check("int main(void) { return MEM_COMMIT; }", "1:25 nameNeedsHeader MEM_COMMIT windows.h");
    }

    @Test
    void aFunctionThatPagewalkLacksIsNamedAsSuch() {
        check(main("CreateProcessA();"), "4:1 functionMissing CreateProcessA");
    }

    @Test
    void assignmentsInConditionsAndUselessStatementsAreWarnedOf() {
        check(
                main("int i = 1;\nif (i = 2) i = 3;\ni == 4;\nprintf;"),
                "5:5 assignmentInCondition",
                "6:1 comparisonUnused",
                "7:1 callWithout");
    }

    @Test
    void argumentsOfPrintfAreComparedWithTheFormat() {
        check(
                main("printf(\"%d %s\\n\", 1.5, 2);\nprintf(\"%d\\n\");"),
                "4:19 formatType %d double",
                "4:24 formatType %s int",
                "5:8 formatCount 1 0");
    }

    @Test
    void aResultThatNobodyChecksIsWarnedOf() {
        check(
                main("char *p = VirtualAlloc(NULL, 1, MEM_COMMIT, PAGE_READWRITE);\n*p = 1;"),
                "4:11 unchecked p VirtualAlloc");
        check(main("char *p = VirtualAlloc(NULL, 1, MEM_COMMIT, PAGE_READWRITE);\nif (p) *p = 1;"));
    }

    @Test
    void signedAndUnsignedComparisonsAreWarnedOf() {
        check(main("int i = -1; unsigned u = 1;\nif (i < u) i = 0;"), "5:5 signMismatch < int unsigned int");
    }

    @Test
    void fullWidthCharactersAreNamedAndReadAsMeant() {
        check(
                main("printf\uFF08\"a\"\uFF09\uFF1B"),
                "4:7 fullWidth \uFF08 (",
                "4:11 fullWidth \uFF09 )",
                "4:12 fullWidth \uFF1B ;");
    }

    @Test
    void whatPagewalkLeavesOutIsSaid() {
        check("struct s { int a : 3; int b; };\nint main(void) { struct s x; x.b = 1; return x.b; }", "1:18 bitField");
        check("int main(void) { __asm nop; return 0; }", "1:18 unsupported __asm");
    }

    @Test
    void aProgramWithoutMainIsRefused() {
        check("int mian(void) { return 0; }", "1:1 noMainNear mian");
    }

    @Test
    void tenMegabytesAreRefusedAtOnce() {
        check("x".repeat(10 << 20), "1:1 sourceTooLong 10485760 262144");
    }

    @Test
    void atMostFiftyErrorsAreReported() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            body.append("x").append(i).append(" = 1;\n");
        }
        assertThat(diagnose(main(body.toString())))
                .filteredOn(d -> d.severity() == Severity.ERROR)
                .hasSize(50);
    }

    @Test
    void theRendererPutsCaretsBelowThePlace() {
        String source = "int main(void) {\n    return foo;\n}\n";
        var renderer = new DiagnosticRenderer("a.c", source, Diagnostic::key);
        assertThat(renderer.render(diagnose(source).getFirst())).isEqualTo("""
                        a.c:2:12: error: minic.undeclared
                            2 |     return foo;
                              |            ^^^
                        """);
    }
}
