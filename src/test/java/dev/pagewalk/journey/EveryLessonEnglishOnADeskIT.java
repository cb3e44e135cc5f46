package dev.pagewalk.journey;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every lesson in English on a desk. */
@Tag("long")
@Tag("lessons")
class EveryLessonEnglishOnADeskIT extends LessonWalk {

    @Override
    boolean thorough() {
        return true;
    }

    @Test
    void eachLessonIsPlayed() {
        walkAll(Look.ENGLISH_ON_A_DESK);
    }
}
