package dev.kotonoha;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Kotonoha. */
@SpringBootApplication
public class Application {

    /** Serves the pages and the API until it is stopped. */
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
