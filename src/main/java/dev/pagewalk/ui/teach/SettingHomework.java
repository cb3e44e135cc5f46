package dev.pagewalk.ui.teach;

import dev.pagewalk.homework.Assignments;
import dev.pagewalk.homework.Previews;
import dev.pagewalk.lesson.Courseware;
import dev.pagewalk.people.Classrooms;
import dev.pagewalk.people.Members;
import dev.pagewalk.people.Rights;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the pages ask on which homework is set. */
@Component
record SettingHomework(
        Assignments assignments,
        Previews previews,
        Classrooms classrooms,
        Members members,
        Rights rights,
        Courseware courseware,
        Clock clock) {}
