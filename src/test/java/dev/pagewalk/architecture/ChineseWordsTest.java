package dev.pagewalk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each thing has one Chinese word, in the course, in the lab and in every message: {@code words/zh.txt} says which. */
class ChineseWordsTest {

    private static final Path LIST = Path.of("src/test/resources/words/zh.txt");
    private static final Pattern QUIET = Pattern.compile("`[^`]*`|\\{\\{.*?}}|\\*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final List<Word> words = words();

    /** @param places longer phrases in which the word may stand, or "@" and a part of a file's name */
    private record Word(String word, String better, List<String> places) {

        static Word read(String line) {
            String[] halves = line.split(" -> ", 2);
            List<String> parts =
                    Arrays.stream(halves[1].split("\\|")).map(String::strip).toList();
            return new Word(halves[0], parts.getFirst(), parts.subList(1, parts.size()));
        }

        boolean standsIn(String text, String file) {
            if (places.stream().anyMatch(place -> place.startsWith("@") && file.contains(place.substring(1)))) {
                return false;
            }
            String rest = text;
            for (String place : places) {
                rest = rest.replace(place, " ");
            }
            return rest.contains(word);
        }
    }

    @Test
    void everyThingIsCalledByItsOneWord() throws IOException {
        var faults = new ArrayList<String>();
        for (Path file : files()) {
            faults.addAll(faults(file.toString(), Files.readString(file)));
        }
        assertThat(faults)
                .as("Chinese words that give way to others (see %s)", LIST)
                .isEmpty();
    }

    @Test
    void everyTextIsLookedAt() throws IOException {
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .contains("text.zh.md", "exercise.yaml", "module.yaml", "course.yaml", "lecture.yaml")
                .contains("misconceptions.zh.md", "translations_zh.properties", "5xx.html");
        assertThat(files()).hasSizeGreaterThan(120);
    }

    @Test
    void aFaultSaysWhereItIsAndWhatIsBetter() {
        assertThat(faults("m/text.zh.md", "# step\n\n页文件只是一处。\n"))
                .containsExactly("m/text.zh.md:3: 页文件 -> 页面文件 in: 页文件只是一处。");
        assertThat(faults("m/text.zh.md", "按页取整，再映射这个节。")).hasSize(2);
        assertThat(faults("m/exercise.yaml", "title: {en: Translate, zh: 手工翻译}"))
                .hasSize(1);
    }

    @Test
    void aWordMayStandInItsPlacesInCodeAndInTheLecturesSentences() {
        assertThat(faults("m/text.zh.md", "64 个字节，*向下*取整，页面文件，`页文件`，{{ 节 }}")).isEmpty();
        assertThat(faults("m/text.zh.md", "## lecture\n每个内存页。\n\n## today\n每一页。\n"))
                .isEmpty();
        assertThat(faults("m/text.zh.md", "## lecture\n每个内存页。\n\n## today\n每个内存页。\n"))
                .hasSize(1);
        assertThat(faults("m4-faults/4-5-error-code/text.zh.md", "错误码")).isEmpty();
        assertThat(faults("m4-faults/4-4-fault-kinds/text.zh.md", "错误码")).hasSize(1);
    }

    @Test
    void theListHelps() {
        assertThat(words).hasSizeGreaterThan(60).extracting(Word::word).doesNotHaveDuplicates();
        assertThat(words).allSatisfy(word -> {
            assertThat(word.better()).isNotBlank();
            assertThat(word.places())
                    .as("places of %s", word.word())
                    .allMatch(place -> place.startsWith("@") || place.contains(word.word()));
        });
    }

    private List<String> faults(String file, String text) {
        var faults = new ArrayList<String>();
        boolean lecture = false;
        List<String> lines = text.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.matches("##? .*")) {
                lecture = line.strip().equals("## lecture");
            }
            String said = QUIET.matcher(line).replaceAll(ChineseWordsTest::quiet);
            if (lecture || !CHINESE.matcher(said).find()) {
                continue;
            }
            for (Word word : words) {
                if (word.standsIn(said, file)) {
                    faults.add(
                            "%s:%d: %s -> %s in: %s".formatted(file, number, word.word(), word.better(), line.strip()));
                }
            }
        }
        return faults;
    }

    /** Marks of emphasis vanish, code and values leave a gap. */
    private static String quiet(MatchResult part) {
        return part.group().equals("*") ? "" : " ";
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        try (Stream<Path> course = Files.walk(Path.of("exercises"));
                Stream<Path> errors = Files.list(Path.of("src/main/resources/public/error"))) {
            course.filter(file -> file.toString().matches(".*(\\.zh\\.md|(?<!approved)\\.yaml)"))
                    .forEach(files::add);
            errors.forEach(files::add);
        }
        files.add(Path.of("src/main/resources/vaadin-i18n/translations_zh.properties"));
        return files.stream().sorted().toList();
    }

    private static List<Word> words() {
        try (Stream<String> lines = Files.lines(LIST)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Word::read)
                    .toList();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
