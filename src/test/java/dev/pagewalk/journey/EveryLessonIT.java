package dev.pagewalk.journey;

import com.microsoft.playwright.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each lesson once; its language and width follow from its number, so that all four looks come up in each module. */
class EveryLessonIT extends LessonWalk {

    @Override
    boolean thorough() {
        return false;
    }

    @Override
    protected boolean audited() {
        return true;
    }

    @Test
    void eachLessonIsPlayedOnce() {
        Map<Look, Page> pages = new EnumMap<>(Look.class);
        List<String> lessons = lessons();
        for (int i = 0; i < lessons.size(); i++) {
            Look look = Look.values()[i % Look.values().length];
            walk(pages.computeIfAbsent(look, this::page), lessons.get(i), look);
        }
        nothingFound();
    }
}
