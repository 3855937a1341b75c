package dev.kotonoha.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that stands still until a test moves it. */
@TestConfiguration
public class TestClock {

    /** A Tuesday morning in Tokyo. */
    public static final Instant START = Instant.parse("2026-06-30T01:00:00Z");

    @Bean
    @Primary
    Moving movingClock() {
        return new Moving();
    }

    /** The clock of the server under test. */
    public static final class Moving extends Clock {

        private volatile Instant now = START;

        /** Lets time pass. */
        public void pass(Duration time) {
            now = now.plus(time);
        }

        /** Goes to a moment. */
        public void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
