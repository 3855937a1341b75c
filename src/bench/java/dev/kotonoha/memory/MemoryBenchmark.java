package dev.kotonoha.memory;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Previews and replayed reviews a second, and trainings a second, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MemoryBenchmark {

    private static final int PREVIEWS = 1024;
    private static final int REVIEWS = 118_000;

    /** Which model. */
    @Param({"fsrs-6", "fsrs-7"})
    public String model = "fsrs-6";

    private Parameters parameters = Parameters.fsrs6Defaults();
    private MemoryModel memory = MemoryModel.of(parameters);
    private ReviewLog log = DrawnLog.of(parameters, 1, 2, 1);
    private double[] elapsed = new double[0];
    private Rating[] ratings = new Rating[0];
    private final Trace trace = new Trace();
    private final Preview preview = new Preview();
    private final double[][] states = new double[PREVIEWS][3];

    @Setup
    public void draw() {
        parameters = model.equals("fsrs-7") ? Parameters.fsrs7Defaults() : Parameters.fsrs6Defaults();
        memory = MemoryModel.of(parameters);
        log = log(parameters);
        elapsed = new double[log.size()];
        ratings = new Rating[log.size()];
        for (int card = 0; card < log.cards(); card++) {
            for (int i = log.start(card); i < log.end(card); i++) {
                elapsed[i] = i == log.start(card) ? -1 : log.elapsedDays(i, memory.countsWholeDays());
                ratings[i] = log.rating(i);
            }
        }
        var random = new SplittableRandom(1);
        for (var state : states) {
            state[0] = Math.exp(random.nextDouble(0, 6));
            state[1] = random.nextDouble(1, 10);
            state[2] = 1 + random.nextInt(100);
        }
    }

    /** Four-button previews, states and intervals. */
    @Benchmark
    @OperationsPerInvocation(PREVIEWS)
    public double previews() {
        double sum = 0;
        for (var state : states) {
            memory.preview(trace.set(state[0], 0.8 * state[0], state[1]), state[2], 0.9, preview);
            sum += preview.interval[2];
        }
        return sum;
    }

    /** Reviews replayed, card by card. */
    @Benchmark
    @OperationsPerInvocation(REVIEWS)
    public double replay() {
        double sum = 0;
        for (int i = 0; i < elapsed.length; i++) {
            if (elapsed[i] < 0) {
                sum += trace.stability;
                trace.clear();
            }
            memory.review(trace, elapsed[i], ratings[i]);
        }
        return sum;
    }

    /** Guarded trainings on 118,000 reviews of a learner who is unlike others. */
    @Benchmark
    public Trained training() {
        return new Training(parameters).train(log);
    }

    /** Reviews of a learner who is somewhat unlike {@code usual}. */
    static ReviewLog log(Parameters usual) {
        var weights = usual.values();
        weights[2] *= 0.6;
        weights[usual.isFsrs7() ? 7 : 8] *= 0.8;
        return DrawnLog.first(Parameters.of(weights), REVIEWS, 1);
    }
}
