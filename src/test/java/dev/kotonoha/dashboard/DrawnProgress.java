package dev.kotonoha.dashboard;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.AssignmentId;
import dev.kotonoha.dashboard.ClassProgress.LearnerProgress;
import dev.kotonoha.dashboard.ClassProgress.TaskProgress;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Classes by chance, with names that files and pages may trip over. */
final class DrawnProgress {

    private static final List<String> NAMES = List.of("佐藤 葵", "=1+1", "@cmd", "-2", "O'Neil, \"Bob\"", "＋全角", "さとう\nあおい", "𠮷野家");

    private DrawnProgress() {
    }

    static ClassProgress of(SplittableRandom random) {
        var learners = IntStream.range(0, random.nextInt(1, 40)).mapToObj(i -> learner(random, i)).toList();
        var day = LocalDate.parse("2026-06-30");
        return new ClassProgress(Instant.EPOCH, day, day, learners,
                new ClassProgress.Totals(1, 1, 1, 1, null, 1, 1, 1, 1, null, 1, 0), List.of(), List.of(),
                new ClassProgress.Calibration(0, null, null));
    }

    private static LearnerProgress learner(SplittableRandom random, int number) {
        var task = new TaskProgress(new AssignmentId("a"), "第1課", LocalDate.EPOCH, null, 0.8, random.nextInt(101), 3,
                share(random), share(random), share(random), share(random), share(random));
        return new LearnerProgress(new LearnerId("l" + number), NAMES.get(random.nextInt(NAMES.size())),
                random.nextBoolean() ? LocalDate.EPOCH.plusDays(random.nextInt(20_000)) : null, random.nextInt(99),
                random.nextInt(8), random.nextInt(999), random.nextInt(9999), share(random), random.nextInt(9),
                random.nextInt(99_999), random.nextInt(5000), random.nextInt(5000), share(random), random.nextInt(500),
                List.of(task), random.nextBoolean() ? List.of() : List.of(Risk.values()),
                new Summary.Effort(1, 0, 1, 0), List.of());
    }

    private static @Nullable Double share(SplittableRandom random) {
        return random.nextInt(5) == 0 ? null : Figures.rounded(random.nextDouble());
    }
}
