/**
 * Whole journeys in a real browser against the packaged application in a process of its own.
 *
 * <p>Extend {@link dev.pagewalk.journey.Journey}, name the class {@code SomethingIT}; {@code ./pagewalk test} runs it
 * after the production build. To run one again without building: {@code ./mvnw failsafe:integration-test
 * -Dit.test=AccountJourneyIT} (with {@code target/pagewalk.jar} in place). Two classes run at a time, in processes of
 * their own. Pictures go to {@code target/screenshots}. {@link dev.pagewalk.journey.LessonWalk} goes through lessons.
 */
@NullMarked
package dev.pagewalk.journey;

import org.jspecify.annotations.NullMarked;
