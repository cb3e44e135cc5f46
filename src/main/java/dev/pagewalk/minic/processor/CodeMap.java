package dev.pagewalk.minic.processor;

import dev.pagewalk.minic.code.Program;
import java.util.OptionalInt;

/** Where instructions lie: those of the program in its image, those of the console behind one another elsewhere. */
final class CodeMap {
    private int programWords;
    private int consoleAddress;

    /** A program was loaded; no line of the console yet. */
    void load(int words) {
        programWords = words;
        consoleAddress = 0;
    }

    /** The first line of the console says where all of them lie. */
    void console(int address) {
        if (consoleAddress == 0) {
            consoleAddress = address;
        }
    }

    /** Words of code of the program; those of the console follow. */
    int programWords() {
        return programWords;
    }

    /** The address of an instruction. */
    int address(int instruction) {
        return instruction < programWords
                ? Program.TEXT + (instruction << 2)
                : consoleAddress + (instruction - programWords << 2);
    }

    /**
     * The instruction at an address, if one starts there.
     *
     * @param words of code there are
     */
    OptionalInt instruction(int address, int words) {
        int word = address - Program.TEXT >>> 2;
        if (word >= programWords) {
            word = programWords + (address - consoleAddress >>> 2);
            if (consoleAddress == 0 || word < programWords || word >= words) {
                return OptionalInt.empty();
            }
        }
        int start = word < programWords ? Program.TEXT : consoleAddress;
        return (address & 15) == (start & 15) ? OptionalInt.of(word) : OptionalInt.empty();
    }
}
