package dev.pagewalk.journey;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every lesson in Chinese on a desk. */
@Tag("long")
@Tag("lessons")
class EveryLessonChineseOnADeskIT extends LessonWalk {

    @Override
    boolean thorough() {
        return false;
    }

    @Test
    void eachLessonIsPlayed() {
        walkAll(Look.CHINESE_ON_A_DESK);
    }
}
