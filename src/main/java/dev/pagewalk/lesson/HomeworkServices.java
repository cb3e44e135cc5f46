package dev.pagewalk.lesson;

import dev.pagewalk.course.Progress;
import dev.pagewalk.grading.Regrades;
import dev.pagewalk.homework.Deadlines;
import dev.pagewalk.homework.HandingIn;
import dev.pagewalk.homework.Homework;
import dev.pagewalk.homework.Works;
import dev.pagewalk.people.Rights;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a student's homework is kept by. */
@Component
record HomeworkServices(
        Works works,
        Homework homework,
        HandingIn handingIn,
        Deadlines deadlines,
        Progress progress,
        Regrades regrades,
        Rights rights,
        HandedInGrades grades,
        UnderWay underWay,
        Clock clock) {}
