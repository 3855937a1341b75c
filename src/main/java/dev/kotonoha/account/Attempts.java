package dev.kotonoha.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kotonoha.kernel.Problem;
import io.github.bucket4j.Bucket;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Slows down who guesses: after ten failures in a quarter of an hour one further try each 90 seconds. Counted per address
 * and caller together, so that a stranger's guesses do not lock the owner out, and more generously per caller alone.
 */
@Component
@EnableConfigurationProperties(LimitProperties.class)
public class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ADDRESS = 10;
    private static final int PER_CALLER = 100;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(WINDOW).build();
    private final boolean enabled;

    Attempts(LimitProperties limits) {
        this.enabled = limits.enabled();
    }

    /**
     * A 429 problem when there were too many failures.
     *
     * @param email the address, or the name of anything else that somebody might guess at
     */
    public void check(String caller, String email) {
        if (enabled) {
            check(bucket("caller " + caller, PER_CALLER));
            check(bucket("address " + caller + " " + Email.normalised(email), PER_ADDRESS));
        }
    }

    /** Counts a failure. */
    public void failed(String caller, String email) {
        bucket("caller " + caller, PER_CALLER).tryConsume(1);
        bucket("address " + caller + " " + Email.normalised(email), PER_ADDRESS).tryConsume(1);
    }

    private static void check(Bucket bucket) {
        var probe = bucket.estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw Problem.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String key, int capacity) {
        return buckets.get(key, name -> Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW)).build());
    }
}
