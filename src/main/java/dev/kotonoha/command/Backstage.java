package dev.kotonoha.command;

import dev.kotonoha.platform.DatabaseAlone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.List;
import java.util.Map;

/** The application without its doors open: for commands that work on the data. */
final class Backstage {

    private static final int FAILED_TO_START = 1;

    private Backstage() {
    }

    /** @param settings as the server takes them, such as {@code --kotonoha.data-dir=…}; ends the program when it can not start */
    static ConfigurableApplicationContext open(Class<?> type, List<String> settings) {
        var application = new SpringApplication(type);
        application.setDefaultProperties(Map.of("server.port", "-1", "spring.main.banner-mode", "off"));
        try {
            return application.run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            // the reason was logged in a sentence
            System.exit(FAILED_TO_START);
            throw e;
        }
    }

    /** Only the database, for commands that no other part may disturb. */
    static ConfigurableApplicationContext database(List<String> settings) {
        var application = new SpringApplication(DatabaseAlone.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try {
            return application.run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            // the reason was logged in a sentence
            throw new BadInput("The database can not be opened.");
        }
    }
}
