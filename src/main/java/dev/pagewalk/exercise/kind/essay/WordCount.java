package dev.pagewalk.exercise.kind.essay;

/** Counts words. Chinese, Japanese and Korean have no blanks between them, so each ideograph counts as one. */
public final class WordCount {

    private WordCount() {}

    public static int of(String text) {
        int words = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            if (Character.isIdeographic(letter)) {
                words++;
                inside = false;
            } else if (Character.isLetterOrDigit(letter) || letter == '_') {
                words += inside ? 0 : 1;
                inside = true;
            } else if (letter != '\'' && letter != '’' && letter != '-') {
                inside = false;
            }
        }
        return words;
    }
}
