package dev.pagewalk.exercise;

import dev.pagewalk.exercise.AnswerReading.Why;
import dev.pagewalk.exercise.Notation.Unit;
import dev.pagewalk.exercise.expression.Constants;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a number's text from left to right: digits in every notation, names, characters, units, operators. */
final class NumberWords {

    /** One number of a calculation. */
    sealed interface Operand {

        /**
         * It is one.
         *
         * @param value in the base of the field
         * @param plain decimal, where nothing marks it as hexadecimal
         */
        record Number(long value, long plain) implements Operand {}

        record None(AnswerReading.Unreadable why) implements Operand {}
    }

    private static final int MOST_HEXADECIMAL = 8;
    private static final int MOST_DECIMAL = 13;

    // A group is parted from the next by one of these; a blank only where nothing but digits follows.
    private static final String APART = "(?:[_'`,:]|\\s+(?=%1$s+(?![0-9a-zA-Z])))?";
    private static final Pattern CHARACTER = Pattern.compile("'(\\\\?.)'");
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z][A-Za-z]*_\\w*|NULL|TRUE|FALSE|(?i:null|true|false)\\b");
    private static final Pattern MARKED = Pattern.compile("(?i)(?:0x|[#$])\\s*(" + grouped("[0-9a-f]") + ")");
    private static final Pattern SUFFIXED = Pattern.compile("(?i)([0-9a-f]+)h\\b");
    private static final Pattern BINARY = Pattern.compile("(?i)0b([01]+(?:[_ '][01]+)*)(?![0-9a-z])");
    private static final Pattern DECIMAL_MARKED = Pattern.compile("(?i)0n([0-9]+)");
    private static final Pattern HEXADECIMAL = Pattern.compile("(?i)" + grouped("[0-9a-f]") + "(?![0-9a-z])");
    private static final Pattern DECIMAL = Pattern.compile(grouped("[0-9]"));
    private static final Pattern POINT = Pattern.compile("[0-9]*[.][0-9].*");
    private static final Pattern PAIR = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})*|[0-9]+(?:,[0-9]{3})*|[^,]*");
    private static final Pattern UNIT = Pattern.compile(
            "(?i)\\s*(bytes?|b|字节|个字节|k(?:i?b)?|千字节|m(?:i?b)?|兆(?:字节)?|g(?:i?b)?|吉字节|pages?|页|个页面?|页面)(?![0-9a-z])");
    private static final Pattern COUNTER = Pattern.compile("\\s*[次个](?![\\p{L}\\p{N}])");
    private static final Pattern CAST = Pattern.compile(
            "\\(\\s*(?:(?:const|unsigned|signed|void|char|short|int|long|HANDLE|[LP]*VOID|L?P?BYTE|L?P?DWORD|U?INT|U?LONG"
                    + "|SIZE_T|[UD]?(?:INT|WORD|LONG)_PTR)\\b\\s*)+\\**\\s*\\)(?=\\s*\\S)");
    /** Decimal by the look of it, where digits are hexadecimal: 12 b, 8192d, 8,192. */
    private static final Pattern LOOKS_DECIMAL =
            Pattern.compile("(?i)[0-9]+\\s+b|(?!.{8})[1-9][0-9]{3,}d|[1-9][0-9]{0,2}(?:,[0-9]{3})+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final String text;
    private final boolean hexadecimal;
    private int at;

    NumberWords(String text, boolean hexadecimal) {
        this.text = text;
        this.hexadecimal = hexadecimal;
    }

    private static String grouped(String digit) {
        return digit + "+(?:" + APART.formatted(digit) + digit + "+)*+";
    }

    boolean atEnd() {
        blanks();
        return at == text.length();
    }

    /** Goes on behind a sign, if it comes next; {@code *} is not the beginning of {@code **}. */
    boolean take(String sign) {
        blanks();
        boolean longer = sign.equals("*") && text.startsWith("**", at);
        if (!text.startsWith(sign, at) || longer) {
            return false;
        }
        at += sign.length();
        return true;
    }

    /** Why nothing can be made of what comes next. */
    Why unread() {
        blanks();
        char next = text.charAt(at);
        if (next == '.') {
            return Why.POINT;
        }
        return ",;、，".indexOf(next) >= 0 ? Why.SEVERAL : hexadecimal ? Why.HEXADECIMAL : Why.DECIMAL;
    }

    Operand operand() {
        blanks();
        if (at == text.length()) {
            return none(hexadecimal ? Why.HEXADECIMAL : Why.DECIMAL);
        }
        if (matcher(POINT).lookingAt()) {
            return none(Why.POINT);
        }
        Matcher found = matcher(CHARACTER);
        if (found.lookingAt()) {
            return character(found);
        }
        found = matcher(NAME);
        if (found.lookingAt() && !matcher(HEXADECIMAL).lookingAt()) {
            return name(take(found));
        }
        return digits();
    }

    private Operand digits() {
        Matcher found = matcher(MARKED);
        if (found.lookingAt()) {
            return hexadecimal(take(found, 1));
        }
        found = matcher(SUFFIXED);
        if (found.lookingAt()) {
            return hexadecimal(take(found, 1));
        }
        found = matcher(BINARY);
        if (found.lookingAt()) {
            return binary(found);
        }
        found = matcher(DECIMAL_MARKED);
        if (found.lookingAt()) {
            return decimal(take(found, 1));
        }
        found = matcher(hexadecimal ? HEXADECIMAL : DECIMAL);
        if (found.lookingAt()) {
            return bare(take(found));
        }
        // Such as 16KB, whose B or letter behind the digits belongs to a unit.
        found = matcher(DECIMAL);
        if (hexadecimal && found.lookingAt()) {
            return decimal(take(found));
        }
        found = matcher(WORD);
        return found.lookingAt() && found.group().length() > 1 && found.group().contains("_")
                ? unknown(found.group())
                : none(unread());
    }

    /** Digits that say nothing about their base: that of the field, but in calculations perhaps decimal. */
    private Operand bare(String digits) {
        if (!hexadecimal) {
            return PAIR.matcher(digits).matches() ? decimal(digits) : none(Why.SEVERAL);
        }
        if (LOOKS_DECIMAL.matcher(digits).matches()) {
            return none(Why.HEXADECIMAL);
        }
        String plain = significant(digits);
        boolean clear = !plain.matches("[0-9]+") || digits.startsWith("0") || digits.matches("[0-9]{8}");
        return switch (hexadecimal(digits)) {
            case Operand.Number number
            when !clear && plain.length() <= MOST_HEXADECIMAL ->
                new Operand.Number(number.value(), Long.parseLong(plain));
            case Operand other -> other;
        };
    }

    /** In a hexadecimal field {@code 0B1} may be three hexadecimal digits. */
    private Operand binary(Matcher found) {
        String bits = significant(found.group(1));
        if (hexadecimal && found.group(1).length() < MOST_HEXADECIMAL - 1) {
            return none(Why.BINARY);
        }
        at = found.end();
        return bits.length() > 32 ? none(Why.LARGE) : number(Long.parseLong(bits, 2));
    }

    private Operand character(Matcher found) {
        at = found.end();
        String one = found.group(1);
        return number(
                switch (one) {
                    case "\\0" -> 0;
                    case "\\n" -> '\n';
                    case "\\t" -> '\t';
                    case "\\r" -> '\r';
                    default -> one.charAt(one.length() - 1);
                });
    }

    private static Operand name(String name) {
        Long value = Constants.written().get(name.toUpperCase(Locale.ROOT));
        return value == null ? unknown(name) : number(value);
    }

    /** Goes on behind a type in brackets, if one comes next and something behind it. */
    boolean cast() {
        blanks();
        Matcher found = matcher(CAST);
        if (!found.lookingAt()) {
            return false;
        }
        at = found.end();
        return true;
    }

    /** A unit, if one comes next; a word that only counts is none. */
    @Nullable Unit unit() {
        Matcher counter = matcher(COUNTER);
        if (!hexadecimal && counter.lookingAt()) {
            at = counter.end();
            return null;
        }
        Matcher found = matcher(UNIT);
        if (!found.lookingAt()) {
            return null;
        }
        at = found.end();
        String word = found.group(1).toLowerCase(Locale.ROOT);
        return switch (word.charAt(0)) {
            case 'k', '千' -> Unit.KIB;
            case 'm', '兆' -> Unit.MIB;
            case 'g', '吉' -> Unit.GIB;
            case 'p', '页' -> Unit.PAGES;
            case '个' -> word.startsWith("个页") ? Unit.PAGES : Unit.BYTES;
            default -> Unit.BYTES;
        };
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    private String take(Matcher found) {
        return take(found, 0);
    }

    private String take(Matcher found, int group) {
        at = found.end();
        return found.group(group);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static Operand hexadecimal(String digits) {
        String significant = significant(digits);
        return significant.length() > MOST_HEXADECIMAL ? none(Why.LARGE) : number(Long.parseLong(significant, 16));
    }

    private static Operand decimal(String digits) {
        String significant = significant(digits);
        return significant.length() > MOST_DECIMAL ? none(Why.LARGE) : number(Long.parseLong(significant));
    }

    private static String significant(String digits) {
        return digits.replaceAll("[^0-9a-fA-F]", "").replaceFirst("^0+(?=.)", "");
    }

    private static Operand number(long value) {
        return new Operand.Number(value, value);
    }

    private static Operand none(Why why) {
        return new Operand.None(AnswerReading.Unreadable.of(why));
    }

    private static Operand unknown(String name) {
        return new Operand.None(AnswerReading.Unreadable.of(Why.NAME, name));
    }
}
