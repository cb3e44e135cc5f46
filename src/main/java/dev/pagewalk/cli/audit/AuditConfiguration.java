package dev.pagewalk.cli.audit;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The database and what people did in it; no web server, no sign-in, no views. Not marked as a configuration: the web
 * application, which looks for those, must not find it.
 */
@EnableAutoConfiguration(
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@ComponentScan({"dev.pagewalk.database", "dev.pagewalk.people", "dev.pagewalk.library", "dev.pagewalk.course"})
@EntityScan({"dev.pagewalk.people", "dev.pagewalk.library", "dev.pagewalk.course"})
@EnableJpaRepositories({"dev.pagewalk.people", "dev.pagewalk.library", "dev.pagewalk.course"})
class AuditConfiguration {}
