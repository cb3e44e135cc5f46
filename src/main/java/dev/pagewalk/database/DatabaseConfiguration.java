package dev.pagewalk.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    ServerClock clock() {
        return new ServerClock();
    }
}
