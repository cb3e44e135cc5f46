package dev.pagewalk.exercise.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagewalk.exercise.Course;
import dev.pagewalk.exercise.Exercise;
import dev.pagewalk.exercise.check.ExerciseCheck;
import dev.pagewalk.exercise.file.ExerciseLoader;
import dev.pagewalk.exercise.yaml.FileProblem;
import dev.pagewalk.machine.Command;
import dev.pagewalk.machine.FileContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that lie on the simulated disk before a program runs. */
class SeededFilesTest {

    private static final String YAML = """
            format: 1
            title: {en: Size, zh: 大小}
            summary: {en: A size., zh: 一个大小。}
            params:
              pages: {int: {from: 2, to: 9}}
            setup:
              program: size.c
              files:
                "C:\\\\data.bin": {size: pages * 4096, seed: 7}
                "C:\\\\course\\\\note.txt": {text: "@{pages} pages"}
              end: true
            ask:
              - id: size
                kind: number
                cells:
                  - {id: bytes, answer: exitCode}
                  - {id: said, text: true, answer: output}
              - id: again
                kind: program
                starter: start.c
                goals:
                  - {id: size, check: 'exitCode == pages * PAGE_SIZE && count("GetFileSize") == 1'}
                environments:
                  - {id: small, machine: {frames: 64}, check: "output == string(pages) + ' pages'"}
                solution: size.c
            """;
    private static final String PROGRAM = """
            #include <windows.h>
            #include <stdio.h>
            int main(void)
            {
                char text[80];
                DWORD got = 0;
                HANDLE note = CreateFileA("C:\\\\course\\\\note.txt", GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
                HANDLE data = CreateFileA("c:/DATA.bin", GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
                ReadFile(note, text, 79, &got, NULL);
                text[got] = 0;
                printf("%s", text);
                return GetFileSize(data, NULL);
            }
            """;
    private static final String TEXT = """
            # size
            It runs.
            ## cell bytes
            bytes?
            ## cell said
            text?
            # again
            Write it.
            ## goal size
            The size
            ## environment small
            Little RAM
            """;
    private static final String CHINESE = """
            # size
            它在运行。
            ## cell bytes
            多少字节？
            ## cell said
            什么文字？
            # again
            写出来。
            ## goal size
            大小
            ## environment small
            内存很少
            """;

    @TempDir
    Path folder;

    private ExerciseLoader.Result load(String yaml) throws IOException {
        Files.writeString(folder.resolve("exercise.yaml"), yaml);
        Files.writeString(folder.resolve("text.en.md"), TEXT);
        Files.writeString(folder.resolve("text.zh.md"), CHINESE);
        Files.writeString(folder.resolve("size.c"), PROGRAM);
        Files.writeString(folder.resolve("start.c"), "int main(void) { return 0; }\n");
        return ExerciseLoader.load(folder, "m/x", Course.SHARED);
    }

    @Test
    void aProgramReadsThemOnTheTeachersMachineAndInEveryEnvironment() throws IOException {
        ExerciseLoader.Result loaded = load(YAML);
        assertThat(loaded.problems()).isEmpty();
        assertThat(ExerciseCheck.check(loaded.exercise().orElseThrow(), folder, 20)
                        .problems())
                .isEmpty();
    }

    @Test
    void theSameSeedHasTheSameBytesAndAnotherOthers() {
        byte[] seven = new FileContent.Noise(5_000, 7).bytes();
        assertThat(seven).hasSize(5_000).isEqualTo(new FileContent.Noise(5_000, 7).bytes());
        assertThat(seven).isNotEqualTo(new FileContent.Noise(5_000, 8).bytes());
        assertThat(new Command.PutFile("a", new FileContent.Noise(1, 2)))
                .isEqualTo(new Command.PutFile("a", new FileContent.Noise(1, 2)));
    }

    @Test
    void whatCantBeIsSaidWhereItStands() throws IOException {
        Exercise huge =
                load(YAML.replace("pages * 4096", "pages * MiB")).exercise().orElseThrow();
        FileProblem problem = ExerciseCheck.check(huge, folder, 1).problems().getFirst();
        assertThat(problem.diagnostic().key()).isEqualTo("exercise.fileSize");
        assertThat(problem.diagnostic().span().line()).isEqualTo(9);
        List<FileProblem> both =
                load(YAML.replace("size: pages * 4096", "text: a, size: 4")).problems();
        assertThat(both)
                .isNotEmpty()
                .allSatisfy(
                        wrong -> assertThat(wrong.diagnostic().span().line()).isEqualTo(9));
        assertThat(load(YAML.replace("C:\\\\data.bin", "C:\\\\data?.bin")).problems())
                .isNotEmpty();
    }
}
