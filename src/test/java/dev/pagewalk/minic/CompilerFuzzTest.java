package dev.pagewalk.minic;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.pagewalk.abi.Header;
import dev.pagewalk.abi.Library;
import dev.pagewalk.crt.header.CrtHeaders;
import dev.pagewalk.win32.header.WindowsHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text crashes or hangs the compiler. */
class CompilerFuzzTest {

    private static final Path PROGRAMS = Path.of("src", "test", "resources", "programs");
    private static final int MUTANTS = 3_000;
    private static final int SHUFFLED = 2_000;
    private static final int NOISE = 2_000;

    private static final Compiler COMPILER = compiler();
    private static final List<String> SEEDS = seeds();

    private static Compiler compiler() {
        List<Header> headers = new ArrayList<>(WindowsHeaders.all());
        headers.addAll(CrtHeaders.all());
        return new Compiler(new Library(headers, Set.of("CreateProcess")));
    }

    private static List<String> seeds() {
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            return files.filter(file -> file.toString().endsWith(".c"))
                    .sorted()
                    .map(CompilerFuzzTest::read)
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void compile(String source, String what) {
        try {
            assertTimeout(Duration.ofSeconds(5), () -> COMPILER.compile(source));
        } catch (Throwable failure) {
            throw new AssertionError(what + "\n" + source, failure);
        }
    }

    @Test
    void changedBytesAreCompiledOrRefused() {
        Random random = new Random(1);
        for (int i = 0; i < MUTANTS; i++) {
            StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
            int changes = 1 + random.nextInt(8);
            for (int n = 0; n < changes && !text.isEmpty(); n++) {
                mutate(text, random);
            }
            compile(text.toString(), "mutant " + i);
        }
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        String alphabet = "{}()[];,.:?~!+-*/%<>=&|^#\"'\\\n 0aZ_9xLe\0\u4E2D；\uD83D\uFF08";
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        switch (random.nextInt(5)) {
            case 0 -> text.setCharAt(at, c);
            case 1 -> text.insert(at, c);
            case 2 -> text.deleteCharAt(at);
            case 3 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(60)));
            default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 1 + random.nextInt(120))));
        }
    }

    @Test
    void mixedWordsAreCompiledOrRefused() {
        Random random = new Random(2);
        List<String> words = new ArrayList<>();
        for (String seed : SEEDS) {
            for (String word : seed.split("(?<=\\W)|(?=\\W)")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        for (int i = 0; i < SHUFFLED; i++) {
            String seed = SEEDS.get(random.nextInt(SEEDS.size()));
            List<String> text = new ArrayList<>(List.of(seed.split("(?<=\\W)|(?=\\W)")));
            int changes = 1 + random.nextInt(10);
            for (int n = 0; n < changes; n++) {
                text.set(random.nextInt(text.size()), words.get(random.nextInt(words.size())));
            }
            compile(String.join("", text), "mixture " + i);
        }
    }

    @Test
    void randomTokensAreCompiledOrRefused() {
        Random random = new Random(3);
        String[] tokens = {
            "int",
            "char",
            "*",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            ";",
            ",",
            "=",
            "x",
            "y",
            "f",
            "1",
            "0x7fffffff",
            "\"s\"",
            "'c'",
            "if",
            "else",
            "while",
            "for",
            "do",
            "switch",
            "case",
            "default",
            ":",
            "return",
            "break",
            "struct",
            "union",
            "enum",
            "typedef",
            "static",
            "const",
            "sizeof",
            "goto",
            "__try",
            "__except",
            "__finally",
            "+",
            "-",
            "/",
            "%",
            "&",
            "&&",
            "->",
            ".",
            "?",
            "<<=",
            "++",
            "\n#define x ",
            "\n#if ",
            "\n#endif\n",
            "#",
            "##",
            "...",
            "1.5",
            "long long",
            "double",
            "void",
            "_alloca",
            "GetExceptionCode()",
            "unsigned",
            "!",
            "~",
            "\n#include <windows.h>\n",
            "DWORD",
            "x(",
            "f(x)"
        };
        for (int i = 0; i < NOISE; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "int x; int f(int y) { " : "");
            int length = random.nextInt(200);
            for (int n = 0; n < length; n++) {
                text.append(tokens[random.nextInt(tokens.length)]).append(' ');
            }
            compile(text.toString(), "noise " + i);
        }
    }

    @Test
    void extremeTextsAreRefusedAtOnce() {
        int many = 60_000;
        List<String> texts = List.of(
                "x".repeat(10 << 20),
                "(".repeat(many),
                "{".repeat(many),
                "[".repeat(many),
                "int x = " + "(".repeat(many),
                "int x = " + "-".repeat(many) + "1;",
                "int x = " + "!(".repeat(many),
                "int " + "*".repeat(many) + "p;",
                "int x = 1" + "+1".repeat(many) + ";",
                "int main(void){return 0" + ",1".repeat(many) + ";}",
                "int main(void){" + "if(1)".repeat(many) + ";}",
                "int main(void){" + "{".repeat(many),
                "int main(void){if(1);" + "else if(1);".repeat(15_000) + "}",
                "int a" + "[2]".repeat(many) + ";",
                "int f" + "()".repeat(many) + ";",
                "int f(" + "int(".repeat(many),
                "struct s {" + "struct {".repeat(20_000),
                "#if " + "(".repeat(many) + "\n",
                "#if 1\n".repeat(20_000),
                "#if " + "1?".repeat(many),
                "#define A A A\nA",
                "#define A(x) x x\n" + "A(".repeat(2_000) + "1" + ")".repeat(2_000),
                "#define A B B\n#define B C C\n#define C D D\n#define D E E\n#define E F F\n#define F G G\n"
                        + "#define G H H\n#define H I I\n#define I J J\n#define J K K\n#define K L L\n#define L M M\n"
                        + "#define M N N\n#define N O O\n#define O P P\n#define P Q Q\n#define Q R R\n#define R S S\n"
                        + "#define S T T\n#define T U U\n#define U V V\n#define V W W\n#define W X X\nA",
                "char s[] = " + "\"a\" ".repeat(50_000) + ";",
                "\"" + "\\".repeat(100_000),
                "/*" + "x".repeat(200_000),
                "int a[2147483647]; int b[2147483647]; int c[65536][65536];",
                "char x[0x70000000] = { 1 };",
                "int x = 99999999999999999999999999999;",
                "double d = 1e999999999;",
                "int a[] = { [2000000000] = 1 };",
                "enum { A = 1" + ", B".repeat(20_000) + "};",
                "typedef int *a0;" + chain(3_000),
                "struct s { struct s x; };",
                "struct s { " + members(20_000) + "};",
                "int main(void){switch(1){" + cases(15_000) + "}}",
                "int main(void){" + "x=1;".repeat(50_000) + "}",
                "int main(void){return " + "f(".repeat(30_000),
                "int main(void){int x; return " + "x?".repeat(20_000) + "1" + ":2".repeat(20_000) + ";}",
                "int main(void){int x; return " + "x=".repeat(50_000) + "1;}",
                "__try{".repeat(30_000),
                "int main(void){" + "__try{".repeat(30_000),
                "#define f(x) f(x\n" + "f(".repeat(20_000),
                "int f(int, " + "int,".repeat(20_000) + "int);",
                "#include <" + "x".repeat(100_000) + ">",
                "int main(void){ char a[0x10000000]; char b[0x70000000]; return 0; }",
                "\0\0\0",
                "\uFEFF",
                "#",
                "##",
                "#define",
                "#define f(",
                "#include",
                "L",
                "L'",
                "'",
                "0x",
                "1e",
                ".",
                "\\",
                "#if",
                "#elif 1",
                "");
        for (String text : texts) {
            compile(text, text.substring(0, Math.min(60, text.length())));
        }
    }

    private static String chain(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < length; i++) {
            text.append("typedef a").append(i - 1).append(" *a").append(i).append(';');
        }
        return text + "a" + (length - 1) + " x; int main(void) { return x == 0 && x == x; }";
    }

    private static String members(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("int m").append(i).append(';');
        }
        return text.toString();
    }

    private static String cases(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("case ").append(i).append(":;");
        }
        return text.toString();
    }
}
