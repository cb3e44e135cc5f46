package dev.pagewalk.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.people.RosterProblem.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Class lists as other systems and people write them, and as nobody should. */
class RosterFileTest {

    private static RosterFile read(String text) {
        return RosterFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RosterLine only(String text) {
        RosterFile file = read(text);
        assertThat(file.problems()).isEmpty();
        assertThat(file.lines()).hasSize(1);
        return file.lines().getFirst();
    }

    private static List<Kind> kinds(RosterFile file) {
        return file.problems().stream().map(RosterProblem::kind).toList();
    }

    @Test
    void canvasWritesLastNamesFirstAndPointsBelowTheHeadings() {
        RosterLine line = only("""
                Student,ID,SIS User ID,SIS Login ID,Section,Homework 1 (1234)
                    Points Possible,,,,,10.00
                "Lovelace, Ada",101,S17,ada@example.edu,Section A,7.5
                "Student, Test",999,,deadbeef,Section A,
                """);

        assertThat(line.name()).isEqualTo("Ada Lovelace");
        assertThat(line.number()).isEqualTo("S17");
        assertThat(line.section()).isEqualTo("Section A");
        assertThat(line.login()).isEqualTo("ada@example.edu");
        assertThat(line.outsideId()).isEqualTo("101");
        assertThat(line.labels()).isNull();
        assertThat(line.line()).isEqualTo(3);
    }

    @Test
    void withoutNumbersOfTheSchoolCanvasHasLogins() {
        assertThat(only("Student,ID,SIS Login ID,Section\n\"Lovelace, Ada\",101,ada,A\n")
                        .number())
                .isEqualTo("ada");
        assertThat(only("Student,ID,SIS Login ID,Section\n\"Lovelace, Ada\",101,,A\n")
                        .number())
                .isEqualTo("101");
    }

    @Test
    void moodleWritesNamesInTwoColumns() {
        RosterLine line = only("""
                First name,Last name,ID number,Email address,Groups
                Ada,Lovelace,S17,ada@example.edu,"Lab 2, Repeaters"
                """);

        assertThat(line.name()).isEqualTo("Ada Lovelace");
        assertThat(line.number()).isEqualTo("S17");
        assertThat(line.labels()).containsExactlyInAnyOrder("Lab 2", "Repeaters");
        assertThat(line.section()).isNull();
        assertThat(only("First name;Surname;ID number\nAda;Lovelace;1\n").name())
                .isEqualTo("Ada Lovelace");
        assertThat(only("姓,名,学号\n张,伟,1\n").name()).isEqualTo("张伟");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Student number,Section,Labels\n张伟,2023001,一班,重修\n",
                "姓名,学号,班级,分组\n张伟,2023001,一班,重修\n",
                "姓名;学号;班级;分组\r\n张伟;2023001;一班;重修\r\n",
                "姓名\t学号\t班级\t分组\n张伟\t2023001\t一班\t重修",
                "sep=;\n姓名;学号;班级;标签\n张伟;=\"2023001\";一班;重修\n",
                "\n 姓名 , 学号 ,成绩, 班级 ,标签\n\n\"张伟\",2023001,95,一班, 重修 \n\n",
            })
    void plainHeadingsAreReadInBothLanguagesAndWithAllSeparators(String text) {
        RosterLine line = only(text);

        assertThat(line.name()).isEqualTo("张伟");
        assertThat(line.number()).isEqualTo("2023001");
        assertThat(line.section()).isEqualTo("一班");
        assertThat(line.labels()).isEqualTo(Set.of("重修"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "UTF-8,EFBBBF", "GB18030,", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-16LE,"})
    void chineseListsAreReadInTheEncodingTheyAreIn(String encoding, String mark) {
        byte[] text = "Name,学号\n张伟,2023001\n李娜,2023002\n".getBytes(Charset.forName(encoding));
        byte[] start = mark == null ? new byte[0] : java.util.HexFormat.of().parseHex(mark);
        byte[] all = new byte[start.length + text.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(text, 0, all, start.length, text.length);

        RosterFile file = RosterFile.read(all);

        assertThat(file.lines()).extracting(RosterLine::name).containsExactly("张伟", "李娜");
        assertThat(file.encoding()).isEqualTo(encoding);
    }

    @Test
    void westernLettersOfAnOldExcelAreNotTakenForChinese() {
        byte[] bytes = "Name;Number\nJürgen Müller;1\nRené Dupré;2\n".getBytes(Charset.forName("windows-1252"));

        assertThat(RosterFile.read(bytes).lines())
                .extracting(RosterLine::name)
                .containsExactly("Jürgen Müller", "René Dupré");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsLine() {
        RosterFile file = read("""
                name,number,section
                Ada,1,A
                ,2,A
                Ben,1,A
                "=HYPERLINK(""http://evil"")",3,A
                Eve\u202Ecod,4,A
                Dan,5,%s
                "two
                lines",6,A
                Fay,7,A
                """.formatted("x".repeat(61)));

        assertThat(file.problems())
                .extracting(RosterProblem::kind, RosterProblem::line)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Kind.NO_NAME, 3L),
                        org.assertj.core.api.Assertions.tuple(Kind.NUMBER_TWICE, 4L),
                        org.assertj.core.api.Assertions.tuple(Kind.FORMULA, 5L),
                        org.assertj.core.api.Assertions.tuple(Kind.UNFIT, 6L),
                        org.assertj.core.api.Assertions.tuple(Kind.UNFIT, 7L),
                        org.assertj.core.api.Assertions.tuple(Kind.UNFIT, 8L));
        assertThat(file.problems().get(1).arguments()).containsExactly("1", "2");
        assertThat(file.problems().get(2).arguments()).containsExactly("name");
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThat(kinds(read(""))).containsExactly(Kind.EMPTY);
        assertThat(kinds(read(" \n\n"))).containsExactly(Kind.EMPTY);
        assertThat(kinds(read("name,number\n"))).containsExactly(Kind.EMPTY);
        assertThat(kinds(read("Ada,1\nBen,2\n"))).containsExactly(Kind.NO_NAMES);
        assertThat(kinds(read("name,name\nAda,Ben\n"))).contains(Kind.COLUMN_TWICE);
        assertThat(kinds(read("name,number\n\"Ada,1\nBen,2\n"))).containsExactly(Kind.QUOTES);
        assertThat(kinds(read("name,number\n\"Ada\"x,1\n"))).containsExactly(Kind.QUOTES);
        assertThat(kinds(read("name\nA\u0007da\n"))).containsExactly(Kind.BINARY);
        assertThat(kinds(RosterFile.read(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0})))
                .containsExactly(Kind.WORKBOOK);
        assertThat(kinds(RosterFile.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
                .containsExactly(Kind.WORKBOOK);
        assertThat(kinds(RosterFile.read(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8})))
                .containsExactly(Kind.ENCODING);
        assertThat(kinds(RosterFile.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13})))
                .containsExactly(Kind.BINARY);
    }

    @Test
    void hugeListsAreRefusedWithoutBeingReadToTheEnd() {
        assertThat(kinds(RosterFile.read(new byte[10 * 1024 * 1024]))).containsExactly(Kind.TOO_LARGE);
        String lines = IntStream.range(0, 2001)
                .mapToObj(at -> "Ada " + at + "," + at + "\n")
                .collect(Collectors.joining());
        assertThat(kinds(read("name,number\n" + lines))).containsExactly(Kind.TOO_LONG);
        assertThat(read("name,number\n" + lines.replaceFirst("Ada 0,0\n", "")).lines())
                .hasSize(2000);
        assertThat(kinds(read("name," + "x,".repeat(900_000) + "\nAda\n"))).isEmpty();
        assertThat(read("name\n" + "\u202E\n".repeat(2000)).problems()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void headingsAreShownAsTheyCount() {
        RosterFile file = read("Name,Number,Shoe size\nAda,1,37\n");

        assertThat(file.recognised()).containsExactly("Name", "Number");
        assertThat(file.passedOver()).containsExactly("Shoe size");
        assertThat(only("NAME\nada\n".toUpperCase(Locale.ROOT)).name()).isEqualTo("ADA");
    }

    @Test
    void tablesForSpreadsheetsHaveNoFormulas() {
        String table = SafeTable.of(
                List.of("name", "points"),
                List.of(
                        List.of("=1+1", "-1.5"),
                        List.of("@cmd", "+3"),
                        List.of(" =1", "a\"b"),
                        List.of("-x,y", "\t=1"),
                        List.of("＝1", "张伟")));

        assertThat(table)
                .isEqualTo(
                        "\uFEFFname,points\r\n'=1+1,-1.5\r\n'@cmd,+3\r\n\"' =1\",\"a\"\"b\"\r\n\"'-x,y\",'\t=1\r\n'＝1,张伟\r\n"
                                .replace("\"' =1\"", "' =1"));
    }
}
