package dev.kotonoha.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import dev.kotonoha.kernel.StudyCalendar;

/** Draws what property tests try; its seed is printed, so that a failure can be seen again. */
final class Drawn {

    private static final List<String> ZONES = List.of("Asia/Tokyo", "Europe/Berlin", "America/St_Johns",
            "Pacific/Apia", "UTC");

    final long seed;
    final SplittableRandom random;

    Drawn(long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
        System.out.println("Drawn with seed " + seed);
    }

    static Drawn anew() {
        return new Drawn(System.nanoTime());
    }

    /** Weights near the defaults, or anywhere within their bounds. */
    Parameters parameters() {
        return parameters(random.nextBoolean() ? Bounds.FSRS_6 : Bounds.FSRS_7);
    }

    Parameters parameters(Bounds bounds) {
        var weights = bounds.defaults();
        boolean anywhere = random.nextInt(4) == 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = anywhere
                    ? random.nextDouble(bounds.lowest()[i], bounds.highest()[i])
                    : weights[i] * random.nextDouble(0.8, 1.25);
        }
        return Parameters.of(weights);
    }

    ScheduleSettings settings() {
        return new ScheduleSettings(random.nextDouble(0.7, 0.99), steps(), steps(), random.nextInt(30, 36500),
                random.nextBoolean());
    }

    Schedule schedule() {
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        return new Schedule(MemoryModel.of(parameters()), settings(), new StudyCalendar(zone, random.nextInt(8)));
    }

    Rating rating() {
        return Rating.ofGrade(Math.max(1, Math.min(4, (int) Math.round(2.6 + random.nextDouble(-2.2, 2)))));
    }

    /** Up to 20 answers in order of time, some within the day. */
    List<Answer> history() {
        var answers = new ArrayList<Answer>();
        var at = Instant.ofEpochSecond(random.nextLong(1_400_000_000L, 1_900_000_000L));
        for (int i = random.nextInt(1, 20); i > 0; i--) {
            answers.add(new Answer(at, rating()));
            at = at.plus(Duration.ofSeconds((long) Math.exp(random.nextDouble(0, 17))));
        }
        return answers;
    }

    private List<Duration> steps() {
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of(Duration.ofMinutes(random.nextInt(1, 600)));
            case 2 -> List.of(Duration.ofMinutes(5), Duration.ofHours(random.nextInt(1, 100)));
            default -> ScheduleSettings.defaults().learningSteps();
        };
    }
}
