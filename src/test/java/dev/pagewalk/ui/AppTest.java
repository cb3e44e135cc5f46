package dev.pagewalk.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test with the whole application, on a database in memory that all tests of one run share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:apptest;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "pagewalk.data=target/test-data",
            // other tests try whole pools
            "pagewalk.trial=first"
        })
public @interface AppTest {}
