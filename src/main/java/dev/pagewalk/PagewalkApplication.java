package dev.pagewalk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the web application. {@code ./pagewalk run} calls this with the port and the data folder. */
@SpringBootApplication
public class PagewalkApplication {

    public static void main(String[] args) {
        SpringApplication.run(PagewalkApplication.class, args);
    }
}
