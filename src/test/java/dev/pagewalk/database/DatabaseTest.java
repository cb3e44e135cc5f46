package dev.pagewalk.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the rooms that keep rows, against a fresh H2 in memory, laid out by the migrations; each test is rolled
 * back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false)
@TestPropertySource(properties = "spring.jpa.hibernate.ddl-auto=validate")
@Import(KeepingRooms.class)
public @interface DatabaseTest {}
