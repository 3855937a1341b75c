package dev.kotonoha;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import dev.kotonoha.command.Commands;

/** Starts Kotonoha. */
@SpringBootApplication
public class Application {

    /** Runs a command, or serves the pages and the API until it is stopped. */
    public static void main(String[] args) {
        if (Commands.wanted(args)) {
            System.exit(Commands.run(args, Application.class));
        }
        SpringApplication.run(Application.class, args);
    }
}
