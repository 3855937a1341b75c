package dev.kotonoha.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Devices whose clocks are wrong by up to a year: corrected where they tell their clock, marked, never refused, never in the future. */
final class WrongClocks {

    private static final Duration TOLERANCE = Duration.ofSeconds(60);
    private static final Duration ON_THE_WAY = Duration.ofSeconds(10);
    private static final List<Duration> OFFSETS = List.of(Duration.ofDays(-30), Duration.ofDays(-1), Duration.ofMinutes(-10),
            Duration.ofSeconds(-80), Duration.ofSeconds(-30), Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(80),
            Duration.ofHours(9), Duration.ofDays(365));
    private static final List<Duration> AGES = List.of(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(3));

    private WrongClocks() {
    }

    static Outcome run(World world, String name) throws Exception {
        var clocks = Case.of(world, 2 * OFFSETS.size());
        for (var i = 0; i < OFFSETS.size(); i++) {
            for (var age : AGES) {
                tell(clocks, clocks.person().cards().get(i), OFFSETS.get(i), age);
                conceal(clocks, clocks.person().cards().get(OFFSETS.size() + i), OFFSETS.get(i), age);
            }
        }
        return clocks.outcome(name, 2 * OFFSETS.size() * AGES.size() + " answers");
    }

    /** The device says what its clock shows. */
    private static void tell(Case clocks, String card, Duration offset, Duration age) {
        var happened = now().minus(age);
        var review = Case.review(card, "GOOD", happened.plus(offset));
        clocks.upload(0, List.of(review), now().plus(offset));
        var kept = clocks.kept(review);
        var at = kept.getDate("t").toInstant();
        var received = kept.getDate("s").toInstant();
        if (offset.abs().compareTo(TOLERANCE) > 0) {
            clocks.expect(!at.isBefore(happened) && at.isBefore(happened.plus(ON_THE_WAY)), "off by " + offset + ": " + at);
            clocks.expect(review.at().equals(kept.getDate("a").toInstant()), "the device's instant is forgotten");
        } else {
            clocks.expect(at.equals(earlier(review.at(), received)), "a clock that was right was moved: " + offset);
        }
        clocks.upload(1, List.of(review), now().plus(offset).plus(age));
        clocks.expect(clocks.kept(review).equals(kept), "a repeat with another clock moved an answer");
    }

    /** The device does not. */
    private static void conceal(Case clocks, String card, Duration offset, Duration age) {
        var review = Case.review(card, "GOOD", now().minus(age).plus(offset));
        clocks.upload(1, List.of(review));
        var kept = clocks.kept(review);
        clocks.expect(kept.getDate("t").toInstant().equals(earlier(review.at(), kept.getDate("s").toInstant())),
                "not as answered, or after its receipt: " + offset);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
