package dev.pagewalk.database;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything in the rooms that keep rows, and nothing else of the application. */
@Configuration(proxyBeanMethods = false)
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
