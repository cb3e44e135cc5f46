package dev.pagewalk.database;

import org.springframework.context.annotation.ComponentScan;

/** Everything in the rooms that keep rows, and nothing else of the application. No configuration that a scan would find. */
@ComponentScan({
    "dev.pagewalk.database",
    "dev.pagewalk.people",
    "dev.pagewalk.library",
    "dev.pagewalk.course",
    "dev.pagewalk.homework",
    "dev.pagewalk.grading",
    "dev.pagewalk.book"
})
class KeepingRooms {}
