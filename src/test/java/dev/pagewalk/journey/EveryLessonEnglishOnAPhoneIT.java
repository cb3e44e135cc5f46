package dev.pagewalk.journey;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every lesson in English on a phone. */
@Tag("long")
@Tag("lessons")
class EveryLessonEnglishOnAPhoneIT extends LessonWalk {

    @Override
    boolean thorough() {
        return false;
    }

    @Test
    void eachLessonIsPlayed() {
        walkAll(Look.ENGLISH_ON_A_PHONE);
    }
}
