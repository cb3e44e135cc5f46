package dev.pagewalk.database;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The server's: every time that is kept or compared with a deadline is its. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
