package dev.pagewalk.course;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of this room against a fresh H2 in memory, laid out by the migrations; each test is rolled back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(showSql = false)
@TestPropertySource(properties = "spring.jpa.hibernate.ddl-auto=validate")
@Import({
    Progress.class,
    Versions.class,
    OwnTransaction.class,
    Trials.class,
    Audit.class,
    Accounts.class,
    TypedFindings.class,
    CourseConfiguration.class
})
@interface CourseTest {}
