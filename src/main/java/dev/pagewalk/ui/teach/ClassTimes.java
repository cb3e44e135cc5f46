package dev.pagewalk.ui.teach;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import dev.pagewalk.ui.Phrases;
import java.text.DateFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times as people of a class read and choose them: by the clock on its wall, wherever they are. */
record ClassTimes(ZoneId zone, Locale language) {

    private static final Duration CHOICES = Duration.ofMinutes(30);

    /** For example {@code Mon 12 Oct 2026, 23:59}. */
    String text(Instant moment) {
        String pattern = chinese() ? "uuuu年M月d日（EEE）HH:mm" : "EEE d MMM uuuu, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, language).withZone(zone).format(moment);
    }

    /** For example {@code Central European Time (Europe/Berlin)}. */
    String zoneName() {
        return zone.getDisplayName(TextStyle.FULL, language) + " (" + zone.getId() + ")";
    }

    /** A field for a day and a time. Its value is what the class reads; no other zone has a part in it. */
    DateTimePicker picker(Phrases phrases, String labelKey) {
        String label = phrases.get(labelKey);
        var picker = new DateTimePicker(label);
        // A day that can't be taken for a month, and hours without "PM".
        picker.setLocale(chinese() ? Locale.CHINA : Locale.UK);
        picker.setDatePickerI18n(calendar(phrases));
        picker.setStep(CHOICES);
        picker.setDateAriaLabel(phrases.get("teach.time.day", label));
        picker.setTimeAriaLabel(phrases.get("teach.time.hour", label));
        picker.setManualValidation(true);
        picker.addClassName("class-time");
        return picker;
    }

    private DatePickerI18n calendar(Phrases phrases) {
        DateFormatSymbols words = DateFormatSymbols.getInstance(language);
        return new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.asList(words.getMonths()).subList(0, 12))
                .setWeekdays(withoutFirst(words.getWeekdays()))
                .setWeekdaysShort(withoutFirst(words.getShortWeekdays()))
                .setToday(phrases.get("teach.time.today"))
                .setCancel(phrases.get("teach.cancel"));
    }

    private static List<String> withoutFirst(String[] words) {
        return Arrays.asList(words).subList(1, words.length);
    }

    private boolean chinese() {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
