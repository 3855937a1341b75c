package dev.kotonoha.support;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the whole server by HTTP; the build runs each on the embedded store and, where there is one, on a MongoDB replica set. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("server")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "kotonoha.seeds=src/test/resources/seeds", "kotonoha.limits.enabled=false"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, Api.class})
@ExtendWith(TestDatabase.class)
public @interface ServerTest {
}
