package dev.kotonoha.dashboard;

import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Parameters;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PaceTests {

    private static final MemoryModel MODEL = MemoryModel.of(Parameters.fsrs6Defaults());
    private static final int WORDS = 50;

    @ParameterizedTest
    @CsvSource({"10, 3, 14", "4, 1, 30", "20, 5, 30", "0, 0, 14", "6, 2, 60"})
    void leadsWhereSimulatedLearnersAreLed(double reviews, double begun, int days) {
        var pace = new Pace(reviews, begun, 0.9);
        var expected = DoubleStream.of(pace.recalls(MODEL, words(), days)).average().orElse(0);
        var simulated = IntStream.range(0, 200).mapToDouble(seed -> simulated(pace, days, new SplittableRandom(seed))).average();

        assertThat(expected).isCloseTo(simulated.orElse(0), within(0.06));
    }

    private static List<Course.Word> words() {
        return IntStream.range(0, WORDS).mapToObj(i -> i < 20 ? Course.Word.NEW : new Course.Word(i / 3.0, 0, 5, i % 7)).toList();
    }

    /** Somebody who forgets by chance and studies at this pace. */
    private static double simulated(Pace pace, int days, SplittableRandom random) {
        var traces = words().stream().map(word -> new Trace().set(word.stability(), 0, word.difficulty())).toArray(Trace[]::new);
        var last = words().stream().mapToInt(word -> -word.daysAgo()).toArray();
        for (var day = 0; day < days; day++) {
            var today = day;
            var due = IntStream.range(0, WORDS).boxed().filter(word -> !traces[word].isEmpty())
                    .filter(word -> MODEL.retrievability(traces[word], today - last[word]) <= pace.retention())
                    .sorted(Comparator.comparingDouble(word -> MODEL.retrievability(traces[word], today - last[word])))
                    .limit((long) pace.reviews()).toList();
            for (var word : due) {
                var recall = MODEL.retrievability(traces[word], today - last[word]);
                MODEL.review(traces[word], today - last[word], random.nextDouble() < recall ? Rating.GOOD : Rating.AGAIN);
                last[word] = today;
            }
            IntStream.range(0, WORDS).filter(word -> traces[word].isEmpty()).limit((long) pace.begun()).forEach(word -> {
                MODEL.review(traces[word], 0, Rating.GOOD);
                last[word] = today;
            });
        }
        return IntStream.range(0, WORDS)
                .mapToDouble(word -> traces[word].isEmpty() ? 0 : MODEL.retrievability(traces[word], days - last[word]))
                .average().orElse(0);
    }
}
