package dev.pagewalk.minic;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pagewalk.machine.Budget;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.Machine;
import dev.pagewalk.machine.MachineSettings;
import dev.pagewalk.machine.RunControl;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Programs drawn from a grammar: whatever they do, the machine stops by itself and never by an error of ours. */
class RunningFuzzTest {

    private static final int PROGRAMS = 1_000;
    private static final Budget SMALL = new Budget(20_000, 20_000, 4_096);

    private Random random = new Random(0);
    private int depth;

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String expression() {
        if (++depth > 5 || random.nextInt(4) == 0) {
            depth--;
            return pick(
                    "a",
                    "b",
                    "c",
                    "d",
                    "g",
                    "p[a & 7]",
                    "*p",
                    "s.x",
                    "t.y",
                    "q->x",
                    "u",
                    "l",
                    "f",
                    "0",
                    "1",
                    "-1",
                    "0x80000000",
                    "7u",
                    "2.5",
                    "'c'",
                    "3LL",
                    "(int)p",
                    "(int)&s",
                    "m[1][a & 1]",
                    "text[b & 3]");
        }
        String result = switch (random.nextInt(12)) {
            case 0, 1, 2, 3 ->
                "(" + expression() + pick(" + ", " - ", " * ", " / ", " < ", " == ", " >= ", " && ", " || ", ", ")
                        + expression() + ")";
            case 4, 5 ->
                "((int)" + expression() + pick(" & ", " | ", " ^ ", " << ", " >> ", " % ") + "(int)" + expression()
                        + ")";
            case 6 -> "(" + place() + pick(" = ", " += ", " -= ", " *= ") + expression() + ")";
            case 7 ->
                pick("(int)", "(char)", "(unsigned)", "(double)", "(long long)", "(float)", "(short)") + expression();
            case 8 -> "(" + expression() + " ? " + expression() + " : " + expression() + ")";
            case 9 -> pick("!", "-") + expression();
            case 10 -> pick("++", "--") + place();
            default -> "h((int)" + expression() + ", " + expression() + ")";
        };
        depth--;
        return result;
    }

    private String place() {
        return pick(
                "a",
                "b",
                "c",
                "d",
                "g",
                "p[b & 7]",
                "*p",
                "s.x",
                "t.y",
                "q->x",
                "u",
                "l",
                "f",
                "m[a & 1][0]",
                "p[a]",
                "*(p + b)",
                "w[3]");
    }

    private String statement() {
        if (++depth > 4) {
            depth--;
            return place() + " = " + expression() + ";\n";
        }
        String result = switch (random.nextInt(13)) {
            case 0 -> "if (" + expression() + ") " + statement() + "else " + statement();
            case 1 -> "while (" + expression() + ") " + block();
            case 2 -> "for (a = 0; a < 5; a++) " + block();
            case 3 -> "do " + block() + "while (" + expression() + ");\n";
            case 4 ->
                "switch ((int)" + expression() + " & 3) { case 0: " + statement() + "case 1: " + statement()
                        + "break; default: " + statement() + "}\n";
            case 5 -> "__try " + block() + "__except (" + pick("1", "0", "-1", "(int)" + expression()) + ") " + block();
            case 6 -> "__try " + block() + "__finally " + block();
            case 7 -> "s = " + pick("t", "*q", "make(a)") + ";\n";
            case 8 -> "p = " + pick("m[0]", "&g", "(int *)a", "p + 1", "(int *)&s", "w", "(int *)make") + ";\n";
            case 9 -> "printf(\"%d %s %f\\n\", a, text, f);\n";
            case 10 -> "((int (*)(int))" + pick("make", "p", "a", "printf") + ")(b);\n";
            default -> expression() + ";\n";
        };
        depth--;
        return result;
    }

    private String block() {
        StringBuilder text = new StringBuilder("{\n");
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(statement());
        }
        return text.append("}\n").toString();
    }

    private String program() {
        return """
                #include <windows.h>
                #include <stdio.h>
                struct st { int x; double y; char z; } s, t, *q = &s;
                int g = 3, m[2][2]; char text[] = "abc";
                int h(int n, int k);
                struct st make(int n) { struct st r = { n, 1.5 }; return r; }
                int body(int a, int b)
                {
                    char c = 1; short d = 2; unsigned u = 3; long long l = 4; float f = 5; int w[2] = { 0 }; int *p = w;
                """
                + statement() + statement() + statement() + statement()
                + "    return a;\n}\nint h(int n, int k) { return n > 3 ? k : body(n + 1, k); }\n"
                + "int main(void) { return body(1, 2); }\n";
    }

    @Test
    void randomProgramsEndWithoutHarm() {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            random = new Random(seed);
            String source = program();
            int n = seed;
            assertThatCode(() -> run(source)).as("program %d%n%s", n, source).doesNotThrowAnyException();
        }
    }

    private static void run(String source) {
        Machine machine = new Machine(MachineSettings.DEFAULT, SMALL);
        machine.execute(new Command.Load(source), RunControl.NONE);
        machine.execute(new Command.Run(Set.of()), RunControl.NONE);
    }
}
