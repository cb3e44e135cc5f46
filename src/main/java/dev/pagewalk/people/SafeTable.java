package dev.pagewalk.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table to be opened in a spreadsheet. What people typed must not become a formula there: a field that begins like one
 * gets an apostrophe, which spreadsheets take as "this is text". Numbers with a sign stay numbers.
 */
public final class SafeTable {

    /** So that Excel reads UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^[\\s\\p{Cc}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private SafeTable() {}

    /** The file's text, lines ended by CR LF. */
    public static String of(List<String> headings, List<List<String>> lines) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(headings.stream().map(SafeTable::defused));
            for (List<String> line : lines) {
                printer.printRecord(line.stream().map(SafeTable::defused));
            }
        } catch (IOException neverOfAText) {
            throw new UncheckedIOException(neverOfAText);
        }
        return text.toString();
    }

    /** The field as text that no spreadsheet calculates. */
    public static String defused(String field) {
        return LIKE_A_FORMULA.matcher(field).matches() && !NUMBER.matcher(field).matches() ? "'" + field : field;
    }
}
