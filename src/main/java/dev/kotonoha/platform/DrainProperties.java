package dev.kotonoha.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/** @param drain how long requests are still taken after the server was asked to stop; less than the 30 s in which it is to be gone */
@ConfigurationProperties("kotonoha")
record DrainProperties(@DefaultValue("0s") Duration drain) {

    private static final Duration LONGEST = Duration.ofSeconds(25);

    DrainProperties {
        if (drain.isNegative() || drain.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("kotonoha.drain is from 0s to 25s");
        }
    }
}
