package dev.pagewalk.homework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Separated values as spreadsheets write them (RFC 4180); between cells a comma, a semicolon or a tab. */
final class Csv {

    private static final String SEPARATORS = ",;\t";

    private Csv() {}

    /** @param line where it begins in the file, from 1 */
    record Record(int line, List<String> cells) {}

    /** Without empty lines; nothing if a quotation mark isn't closed. */
    static Optional<List<Record>> records(String file) {
        String text = file.startsWith("\ufeff") ? file.substring(1) : file;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        var records = new ArrayList<Record>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            int line = 1;
            for (Iterator<CSVRecord> all = parser.iterator(); all.hasNext(); ) {
                var record = new Record(line, List.of(all.next().values()));
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
                if (!record.cells.stream().allMatch(String::isBlank)) {
                    records.add(record);
                }
            }
            return Optional.of(records);
        } catch (IOException | UncheckedIOException | IllegalStateException notClosed) {
            return Optional.empty();
        }
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
}
