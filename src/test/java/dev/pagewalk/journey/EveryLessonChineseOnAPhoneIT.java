package dev.pagewalk.journey;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every lesson in Chinese on a phone. */
@Tag("long")
@Tag("lessons")
class EveryLessonChineseOnAPhoneIT extends LessonWalk {

    @Override
    boolean thorough() {
        return true;
    }

    @Test
    void eachLessonIsPlayed() {
        walkAll(Look.CHINESE_ON_A_PHONE);
    }
}
