package dev.pagewalk.journey;

import com.microsoft.playwright.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every third lesson once; its language and width follow from its number, so that all four looks come up. All lessons in all
 * looks are a long test.
 */
class SomeLessonsIT extends LessonWalk {

    private static final int APART = 3;

    @Override
    boolean thorough() {
        return false;
    }

    @Override
    protected boolean audited() {
        return true;
    }

    @Test
    void everyThirdLessonIsPlayed() {
        Map<Look, Page> pages = new EnumMap<>(Look.class);
        List<String> lessons = lessons();
        for (int i = 0; i < lessons.size(); i += APART) {
            Look look = Look.values()[i / APART % Look.values().length];
            walk(pages.computeIfAbsent(look, this::page), lessons.get(i), look);
        }
        nothingFound();
    }
}
