package dev.pagewalk.homework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Separated values as spreadsheets write them (RFC 4180); between cells a comma, a semicolon or a tab. */
final class Csv {

    private static final String SEPARATORS = ",;\t";

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** @param line where it begins in the file, from 1 */
    record Record(int line, List<String> cells) {}

    /** Without empty lines; nothing if a quotation mark isn't closed. */
    static Optional<List<Record>> records(String file) {
        var csv = new Csv(file.startsWith("\ufeff") ? file.substring(1) : file);
        var records = new ArrayList<Record>();
        while (csv.at < csv.text.length()) {
            int begin = csv.line;
            Optional<List<String>> cells = csv.cells();
            if (cells.isEmpty()) {
                return Optional.empty();
            }
            if (!cells.get().stream().allMatch(String::isBlank)) {
                records.add(new Record(begin, cells.get()));
            }
        }
        return Optional.of(records);
    }

    /** The one that the first line has most of. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char one : SEPARATORS.toCharArray()) {
            if (count(first, one) > count(first, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }

    private Optional<List<String>> cells() {
        var cells = new ArrayList<String>();
        do {
            Optional<String> cell = at < text.length() && text.charAt(at) == '"' ? quoted() : Optional.of(plain());
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.add(cell.get());
        } while (passed(separator));
        if (!passed('\n') && passed('\r')) {
            passed('\n');
        }
        line++;
        return Optional.of(cells);
    }

    private boolean passed(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private String plain() {
        int begin = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(begin, at);
    }

    private Optional<String> quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char one = text.charAt(at++);
            if (one != '"') {
                line += one == '\n' ? 1 : 0;
                cell.append(one);
            } else if (!passed('"')) {
                return Optional.of(cell + plain());
            } else {
                cell.append('"');
            }
        }
        return Optional.empty();
    }
}
