package dev.kotonoha.support;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;

/** Gives each application context a database of its own: of the embedded store, or with {@code -Dkotonoha.test.database=mongodb} of a replica set. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, ExecutionCondition {

    private static final boolean MONGODB = System.getProperty("kotonoha.test.database", "embedded").equals("mongodb");

    /** Whether the tests run on MongoDB. */
    public static boolean isMongo() {
        return MONGODB;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(MONGODB
                ? "spring.mongodb.uri=" + ReplicaSet.address("test" + UUID.randomUUID().toString().replace("-", ""))
                : "kotonoha.data-dir=" + folder()).applyTo(context);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return MONGODB && !ReplicaSet.canStart()
                ? ConditionEvaluationResult.disabled("There is neither a mongod on the PATH nor a Docker to run one in")
                : ConditionEvaluationResult.enabled("");
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("kotonoha-test").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
