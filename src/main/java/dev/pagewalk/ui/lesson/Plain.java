package dev.pagewalk.ui.lesson;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Authors' Markdown where there can be none, or where it would be taken for something else. */
final class Plain {

    /** Code, which keeps all that is in it; then bold and slanted words. A lone star is a pointer's. */
    private static final Pattern MARKED = Pattern.compile(
            "(`+)(.+?)\\1|\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*|(?<![\\w*])\\*(?=\\S)([^*\\n]+?)(?<=\\S)\\*(?![\\w*])");

    private static final Pattern NUMBER = Pattern.compile("^( {0,3})(\\d{1,9})([.)])(?=\\s|$)");

    private Plain() {}

    /** As a name: for labels of fields, lists and what is read out. */
    static String name(String markdown) {
        return MARKED.matcher(markdown.strip()).replaceAll(mark -> {
            String inner =
                    mark.group(2) != null ? mark.group(2) : mark.group(3) != null ? mark.group(3) : mark.group(4);
            return Matcher.quoteReplacement(mark.group(2) != null ? inner : name(inner));
        });
    }

    /** With sentences that begin by a number, such as "487.", kept from becoming lists. */
    static String sentences(String markdown) {
        String[] lines = markdown.split("\n", -1);
        boolean fenced = false;
        long open = 0;
        for (int i = 0; i < lines.length; i++) {
            fenced ^= lines[i].stripLeading().startsWith("```");
            Matcher number = NUMBER.matcher(lines[i]);
            if (fenced || !number.find()) {
                boolean ends = !fenced && !lines[i].isBlank() && !lines[i].startsWith(" ");
                open = ends && i > 0 && lines[i - 1].isBlank() ? 0 : open;
                continue;
            }
            long here = Long.parseLong(number.group(2));
            if (here == open + 1 && (here > 1 || follows(lines, i, number.group(3)))) {
                open = here;
            } else {
                lines[i] = number.group(1) + number.group(2) + "\\" + lines[i].substring(number.end(2));
            }
        }
        return String.join("\n", lines);
    }

    private static boolean follows(String[] lines, int from, String mark) {
        for (int i = from + 1; i < lines.length; i++) {
            if (lines[i].stripLeading().startsWith("2" + mark)) {
                return true;
            }
        }
        return false;
    }
}
